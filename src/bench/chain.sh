#!/usr/bin/env bash
# Asks three questions of a synthetic graph of EU size: of the project's own index, of TDB2 and of Virtuoso 7, in one
# run on one machine. The answers must be equal before any time is shown. All goes into a new folder, removed at the end.
# With WORK it goes into that folder, which stays: what is loaded there already is not loaded again.
#
#   src/bench/chain.sh [TIMES] [WARM-RUNS]
#
# TIMES multiplies companies, sites and flows. HEAP is the heap of Java (6g); BUFFERS are Virtuoso's pages of 8 KB.
# Virtuoso (Debian's virtuoso-opensource-7-bin) is installed when root runs this; without it its column is left out.
# ALONE=1 leaves TDB2 and Virtuoso out: then nothing is compared. A question that another store has not answered after
# LIMIT seconds (900) is given up: its column says so.
set -euo pipefail
times=${1:-1}
runs=${2:-3}
root=$(cd "$(dirname "$0")/../.." && pwd)
jar=$root/target/ertsader.jar
work=${WORK:-$(mktemp -d)}
limit=${LIMIT:-900}
graph=https://w3id.org/ertsader/graph/bench/eu
sql=127.0.0.1:11111
http=127.0.0.1:18890
server=
stop_server() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$server" ] || wait "$server" 2>/dev/null || true
  server=
}
trap 'stop_server; [ -n "${WORK:-}" ] || rm -rf "$work"' EXIT
mkdir -p "$work"

timed() { # LABEL COMMAND...: prints its wall seconds; its own output goes to a log, shown when it fails
  local label=$1 from to
  shift
  from=$(date +%s.%N)
  "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  to=$(date +%s.%N)
  printf '%-40s %8.1f s\n' "$label" "$(echo "$to $from" | awk '{ print $1 - $2 }')"
}

made() { # FILE-OR-FOLDER LABEL COMMAND...: runs what makes it, unless it was made whole before
  if [ -e "$work/made-$1" ]; then
    printf '%-40s %8s\n' "$2" 'as before'
    return
  fi
  rm -rf "${work:?}/$1"
  timed "${@:2}"
  touch "$work/made-$1"
}

ask() { isql-vt "$sql" dba dba "$@"; }

start_server() {
  (cd "$work/virtuoso" && exec virtuoso-t +configfile virtuoso.ini +foreground +wait) >"$work/virtuoso/out" 2>&1 &
  server=$!
  for ((i = 0; i < 900; i++)); do
    if ask exec='select 1;' >/dev/null 2>&1; then return; fi
    kill -0 "$server"
    sleep 1
  done
  cat "$work/virtuoso/out" >&2
  exit 1
}

configure() {
  mkdir -p "$work/virtuoso"
  cat >"$work/virtuoso/virtuoso.ini" <<END
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = $sql
NumberOfBuffers = ${BUFFERS:-680000}
MaxDirtyBuffers = $((${BUFFERS:-680000} * 3 / 4))
ThreadsPerQuery = $(nproc)
MaxQueryMem = 4G
HashJoinSpace = 2G
MaxVectorSize = 2000000
CheckpointInterval = 0
DirsAllowed = $work
[HTTPServer]
ServerPort = $http
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = 0
MaxQueryExecutionTime = $limit
END
}

load_virtuoso() {
  rm -rf "$work/virtuoso"
  configure
  start_server
  ask exec="log_enable(3, 1); ld_dir('$work', 'eu.nq', '$graph'); rdf_loader_run(); checkpoint;"
  ask exec="select ll_error from DB.DBA.load_list where ll_error is not null;" | grep -q '^0 Rows' || return 1
  ask exec='shutdown;' >/dev/null 2>&1 || true
  wait "$server" || true
  server=
}

alone=${ALONE:-}
if [ -z "$alone" ] && ! command -v virtuoso-t >/dev/null && [ "$(id -u)" = 0 ]; then
  timed 'install Virtuoso' apt-get install -qy --no-install-recommends virtuoso-opensource-7-bin
fi

javac -cp "$jar" -d "$work/classes" "$root"/src/bench/*.java
made eu.nq "generate, times $times" java -cp "$work/classes" EuGraph "$work/eu.nq" --times "$times"
printf '%-40s %8d quads\n' 'graph' "$(wc -l <"$work/eu.nq")"
tdb2=none
if [ -z "$alone" ]; then
  tdb2=$work/tdb2
  made tdb2 'load TDB2' java "-Xmx${HEAP:-6g}" -cp "$jar" tdb2.tdbloader --loader=parallel --loc "$tdb2" "$work/eu.nq"
fi
made store 'write the store' java "-Xmx${HEAP:-6g}" -cp "$work/classes:$jar" EuStore "$work/eu.nq" "$work/store"
endpoint=none
if [ -z "$alone" ] && command -v virtuoso-t >/dev/null; then
  made virtuoso 'load Virtuoso, with its start' load_virtuoso
  # Started anew, so that its first answers come from disk as those of TDB2 do.
  configure
  start_server
  endpoint=http://$http/sparql
fi
[ "$tdb2" = none ] || printf '%-40s %8s\n' 'TDB2 on disk' "$(du -sh "$tdb2" | cut -f1)"
printf '%-40s %8s\n' 'store on disk' "$(du -sh "$work/store" | cut -f1)"
[ $endpoint = none ] || printf '%-40s %8s\n' 'Virtuoso on disk' "$(du -h "$work/virtuoso/virtuoso.db" | cut -f1)"
echo
# With large pages, as the launcher has them.
java -XX:+UseTransparentHugePages "-Xmx${HEAP:-6g}" -cp "$work/classes:$jar" ChainBench "$work/store" "$tdb2" $endpoint "$root" "$runs" "$limit"
echo
java -XX:+UseTransparentHugePages "-Xmx${HEAP:-6g}" -cp "$work/classes:$jar" Touched "$work/store" "$root"

#!/usr/bin/env bash
# Times the commands as a user types them, and as a peer the same jar started without the launcher's help (no class
# archive, Java's default flags), in turn, in one go. Prints the median wall seconds of each and the ratio.
# The launcher's own times include its checks for changed sources.
#
#   src/bench/commands.sh [RUNS]
set -euo pipefail
runs=${1:-7}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
store=$work/store
"$root/ertsader" build --store "$store" >/dev/null 2>&1

seconds() { # COMMAND...: wall seconds of one run
  local from to
  from=$(date +%s.%N)
  "$@" >/dev/null 2>&1
  to=$(date +%s.%N)
  echo "$to $from" | awk '{ printf "%.3f\n", $1 - $2 }'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

first_answer() { # PORT COMMAND...: wall seconds from the start of a server to its first answer
  local port=$1 from to server
  shift
  from=$(date +%s.%N)
  "$@" >/dev/null 2>&1 &
  server=$!
  until curl -sf "http://localhost:$port/sparql?query=ASK%7B%7D" >/dev/null; do :; done
  to=$(date +%s.%N)
  kill "$server"
  wait "$server" 2>/dev/null || true
  echo "$to $from" | awk '{ printf "%.3f\n", $1 - $2 }'
}

compare() { # NAME KIND ARGUMENTS...
  local name=$1 kind=$2
  shift 2
  : >"$work/a"
  : >"$work/b"
  for ((i = 0; i < runs; i++)); do
    "$kind" "$root/ertsader" "$@" >>"$work/a"
    "$kind" java -Dertsader.home="$root" -jar "$root/target/ertsader.jar" "$@" >>"$work/b"
  done
  printf '%-32s %8s %8s %8s\n' "$name" "$(median <"$work/a")" "$(median <"$work/b")" \
    "$(paste "$work/a" "$work/b" | awk '{ print $2 / $1 }' | median)"
}

first_time() { # COMMAND...: wall seconds of a run that finds no kept answer
  rm -rf "$store"/versions/*/kept
  seconds "$@"
}

serve_once() { first_answer 13030 "$@"; }

export ERTSADER_JAVA_OPTS=-Xmx768m
printf '%-32s %8s %8s %8s\n' "median of $runs runs, seconds" launcher "java -jar" ratio
compare 'build (768 MB heap)' seconds build --store "$work/other"
for query in production companies dependencies; do
  compare "query $query, first time" first_time query "$query" --store "$store"
done
compare 'query production, again' seconds query production --store "$store"
compare 'query lists --format csv' seconds query lists --format csv --store "$store"
compare 'trace technology' seconds trace technology electrolysers --store "$store"
compare 'trace site' seconds trace site umicore-hoboken --store "$store"
compare 'serve, to first answer' serve_once serve --port 13030 --store "$store"

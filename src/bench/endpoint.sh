#!/usr/bin/env bash
# Asks the catalogue's queries of stock Fuseki and of the project's own server, 64 connections at a time, in one run on
# one machine over the same data; before that, what query editors ask first, of a server that has just started. All goes
# into a new folder, removed at the end. Exit 1: an answer differs, or one of the project's own fails.
#
#   src/bench/endpoint.sh [SECONDS]
#
# SECONDS is how long each of the four loads lasts (60). HEAP is the heap of Java (2g), of both servers and the client.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
jar=${JAR:-$root/target/ertsader.jar}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java -jar "$jar" build --home "$root" --store "$work/store" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }

# Each question of an editor, the first that a new server is asked; the first start is the one after the build.
editor() {
  java -jar "$jar" serve --home "$root" --store "$work/store" --port 0 >"$work/serve" 2>&1 &
  local server=$! began url
  began=$(date +%s%N)
  until url=$(sed -n 's/^ertsader: serving \([^ ]*\) .*/\1/p' "$work/serve") && [ -n "$url" ]; do
    kill -0 "$server" || return 1
    sleep 0.02
  done
  printf '%s: listens after %d ms\n' "$1" $((($(date +%s%N) - began) / 1000000))
  for question in prefixes examples terms described-terms; do
    curl -sf -o "$work/answer" -w "  $question: %{time_total} s, %{size_download} bytes\n" \
      -H 'Accept: application/sparql-results+json' \
      -G --data-urlencode "query@$root/src/main/resources/be/ertsader/endpoint/editor-$question.rq" "$url"
  done
  kill "$server"
  wait "$server" || true
}
editor 'first start'
editor 'second start'

mkdir "$work/tdb2"
cp -r "$work/store/versions/$(cat "$work/store/current")/Data-0001" "$work/tdb2"
javac -cp "$jar" -d "$work/classes" "$root/src/bench/EndpointBench.java"
java "-Xmx${HEAP:-2g}" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$work/classes:$jar" \
  EndpointBench "$work/store" "$work/tdb2" "$root" "${1:-60}"

#!/usr/bin/env bash
# Asks the catalogue's queries of stock Fuseki and of the project's own server, 64 connections at a time, in one run on
# one machine over the same data. All goes into a new folder, removed at the end. Exit 1: an answer differs or fails.
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
mkdir "$work/tdb2"
cp -r "$work/store/versions/$(cat "$work/store/current")/Data-0001" "$work/tdb2"
javac -cp "$jar" -d "$work/classes" "$root/src/bench/EndpointBench.java"
java "-Xmx${HEAP:-2g}" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$work/classes:$jar" \
  EndpointBench "$work/store" "$work/tdb2" "$root" "${1:-60}"

#!/bin/sh
# Brings the hub and the peers' packages up to date, then runs the bench.
set -e
cd "$(dirname "$0")"
(cd .. && sh build.sh)
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then npm ci; fi
exec node main.ts "$@"

#!/usr/bin/env bash
# Kills the product (kill -9), and sometimes its base, at random while candidates register; then counts what is left.
#   src/bench/arret-brutal.sh [registrations=200] [kills=6] [seed]
# Needs target/capitole.jar (mvn package -DskipTests). Works in a folder of its own, removed when everything is right.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ ! -f target/capitole.jar ]; then
  echo "target/capitole.jar manque : mvn package -DskipTests" >&2
  exit 2
fi
rm -rf target/arret-brutal
java -Djarmode=tools -jar target/capitole.jar extract --destination target/arret-brutal/produit >/dev/null
exec java -cp "$(echo target/arret-brutal/produit/lib/postgresql-*.jar)" src/bench/arret/ArretBrutal.java \
  target/arret-brutal "${1:-200}" "${2:-6}" "${3:-$RANDOM}"

// Extracts the official geography into compact TSV resources: `node geo.mjs <target/classes>`.
// Sources: @etalab/decoupage-administratif (code officiel géographique, Licence Ouverte) and i18n-iso-countries (MIT).
// Deterministic: same packages, same bytes. Rows are sorted by search key, so that Java can search by bisection.
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {argv} from 'node:process'
import {fileURLToPath} from 'node:url'

const require = createRequire(import.meta.url)

/** Territories of the French Republic that ISO 3166 counts as countries: nobody born there is born abroad. */
const TERRITOIRES_FRANCAIS = new Set(['FR', 'BL', 'GF', 'GP', 'MF', 'MQ', 'NC', 'PF', 'PM', 'RE', 'TF', 'WF', 'YT'])

/** Same key as fr.academie.cap.referentiel.CleDeRecherche; a Java test compares both on every row. */
export function cle(nom) {
  return nom
    .replaceAll(/œ/gi, 'oe')
    .replaceAll(/æ/gi, 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim()
}

export async function extraireGeographie(racine) {
  const dossier = join(racine, 'referentiel', 'geo')
  await mkdir(dossier, {recursive: true})
  const communes = await lire('communes')
  const departements = await lire('departements')

  await ecrire(dossier, 'communes', ['cle', 'code', 'nom', 'departement', 'codesPostaux'], trierParCle(communes
    .filter(commune => commune.type === 'commune-actuelle' && commune.codesPostaux)
    .map(commune => [cle(commune.nom), commune.code, commune.nom, commune.departement,
      [...commune.codesPostaux].sort().join(' ')])))

  await ecrire(dossier, 'arrondissements-municipaux', ['code', 'departement', 'numero', 'nom', 'codesPostaux'], communes
    .filter(commune => commune.type === 'arrondissement-municipal')
    .map(commune => [commune.code, commune.departement, String(Number(commune.code.slice(-2)) - decalage(commune)),
      commune.nom, [...commune.codesPostaux].sort().join(' ')])
    .sort((a, b) => comparer(a[0], b[0])))

  await ecrire(dossier, 'departements', ['code', 'nom', 'region', 'zone'], departements
    .map(departement => [departement.code, departement.nom, departement.region, departement.zone])
    .sort((a, b) => comparer(a[0], b[0])))

  await ecrire(dossier, 'pays', ['cle', 'code', 'nom', 'francais'], trierParCle(pays()))
}

/** Paris is numbered 75101…, Marseille 13201…, Lyon 69381…: the last two digits minus this give 1, 2, 3… */
function decalage(arrondissement) {
  return arrondissement.departement === '69' ? 80 : 0
}

function pays() {
  const iso = require('i18n-iso-countries')
  iso.registerLocale(require('i18n-iso-countries/langs/fr.json'))
  return Object.entries(iso.getNames('fr', {select: 'official'}))
    .map(([code, nom]) => [cle(nom), code, nom, TERRITOIRES_FRANCAIS.has(code) ? '1' : '0'])
}

function trierParCle(lignes) {
  return lignes.sort((a, b) => comparer(a[0], b[0]) || comparer(a[1], b[1]))
}

function comparer(a, b) {
  return a < b ? -1 : (a > b ? 1 : 0)
}

async function lire(nom) {
  return JSON.parse(await readFile(require.resolve(`@etalab/decoupage-administratif/data/${nom}.json`), 'utf8'))
}

async function ecrire(dossier, nom, entetes, lignes) {
  for (const ligne of lignes) {
    if (ligne.some(valeur => valeur === undefined || /[\t\n\r]/.test(valeur))) {
      throw new Error(`${nom}: unusable row ${JSON.stringify(ligne)}`)
    }
  }
  if (lignes.length === 0) {
    throw new Error(`${nom}: the package gave no row`)
  }
  const texte = [entetes, ...lignes].map(ligne => ligne.join('\t')).join('\n') + '\n'
  await writeFile(join(dossier, `${nom}.tsv`), texte)
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  if (!argv[2]) {
    throw new Error(`usage: node ${join(dirname(argv[1]), 'geo.mjs')} <output directory>`)
  }
  await extraireGeographie(argv[2])
}

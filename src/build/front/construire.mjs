// Builds the front assets into target/classes: `node construire.mjs <target/classes>`.
// Installs with npm only when the lock has changed, copies only when something has changed.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const NODE_MINIMAL = 20
const ici = dirname(fileURLToPath(import.meta.url))
const modules = join(ici, 'node_modules')

/** Source files whose change means that the assets must be built again. */
const SOURCES = ['package-lock.json', 'construire.mjs', 'css.mjs', 'icones.mjs', 'polices.mjs', 'vendeurs.mjs', 'geo.mjs']

function refuser(message) {
  console.error(`[front] ${message}`)
  process.exit(1)
}

function empreinte(noms) {
  const somme = createHash('sha256')
  for (const nom of noms.filter((n) => existsSync(join(ici, n)))) {
    somme.update(nom).update(readFileSync(join(ici, nom)))
  }
  return somme.digest('hex')
}

function lire(fichier) {
  return existsSync(fichier) ? readFileSync(fichier, 'utf8') : ''
}

function installer() {
  const temoin = join(modules, '.capitole-lock')
  const attendu = empreinte(['package.json', 'package-lock.json'])
  if (lire(temoin) === attendu) {
    return
  }
  console.log('[front] npm ci')
  try {
    execFileSync('npm', ['ci'], { cwd: ici, stdio: 'inherit', shell: process.platform === 'win32' })
  } catch (erreur) {
    refuser(
      erreur.code === 'ENOENT'
        ? 'npm is missing: install Node.js 20 or later (it brings npm), or build with -Dfront.skip.'
        : 'npm ci failed (see above): check the network or the registry set in your own ~/.npmrc.',
    )
  }
  writeFileSync(temoin, attendu)
}

const version = Number(process.versions.node.split('.')[0])
if (version < NODE_MINIMAL) {
  refuser(`Node.js ${NODE_MINIMAL} or later is needed, this is ${process.versions.node}.`)
}
if (!process.argv[2]) {
  refuser('usage: node construire.mjs <target/classes>')
}

const cible = resolve(process.argv[2])
const temoin = join(cible, 'static', 'vendor', '.empreinte')
const attendu = empreinte(SOURCES)

installer()
if (lire(temoin) !== attendu) {
  const debut = Date.now()
  rmSync(dirname(temoin), { recursive: true, force: true })
  mkdirSync(dirname(temoin), { recursive: true })
  const { livrer } = await import('./vendeurs.mjs')
  livrer({ modules, cible })
  const { copierPolices } = await import('./polices.mjs')
  copierPolices(cible)
  const { extraireGeographie } = await import('./geo.mjs')
  await extraireGeographie(cible)
  writeFileSync(temoin, attendu)
  console.log(`[front] assets built in ${Date.now() - debut} ms`)
}

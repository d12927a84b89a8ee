// Shared by the lint and the pictures: where the models are, where the npm packages are.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ici = dirname(fileURLToPath(import.meta.url))
export const racine = join(ici, '..', '..', '..')
const front = join(ici, '..', 'front')

if (!existsSync(join(front, 'node_modules'))) {
  console.error('[bpmn] npm packages missing: build once (mvn generate-resources), then run this again.')
  process.exit(2)
}

/** Resolves as the front build does: the packages are installed once, there. */
export const exiger = createRequire(join(front, 'package.json'))
export const modules = join(front, 'node_modules')

export function modeles(dossier = join(racine, 'processes')) {
  return readdirSync(dossier)
    .sort()
    .flatMap((nom) => {
      const chemin = join(dossier, nom)
      if (statSync(chemin).isDirectory()) {
        return nom.startsWith('.') ? [] : modeles(chemin)
      }
      return nom.endsWith('.bpmn') ? [chemin] : []
    })
}

export function lire(chemin) {
  return readFileSync(chemin, 'utf8').replaceAll('\r\n', '\n')
}

export function court(chemin) {
  return relative(racine, chemin)
}

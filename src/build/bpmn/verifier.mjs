// bpmnlint on every model, or on the files given: node src/build/bpmn/verifier.mjs [file.bpmn …]
// Exit code 1 when a model has an error; what bpmnlint cannot see (soundness, house names) is tested in Java.
// Two recommended rules are off: an implicit merge keeps a loop readable within twenty nodes, and that it never doubles
// a token is proved by exploring every state, which these rules only guess.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { court, exiger, ici, lire, modeles } from './commun.mjs'

const { BpmnModdle } = await import(pathToFileURL(exiger.resolve('bpmn-moddle')))
const { Linter } = exiger('bpmnlint')
const NodeResolver = exiger('bpmnlint/lib/resolver/node-resolver.js')

const regles = JSON.parse(readFileSync(join(ici, 'bpmnlintrc.json'), 'utf8'))
const linter = new Linter({ config: regles, resolver: new NodeResolver({ require: exiger }) })
const fichiers = process.argv.length > 2 ? process.argv.slice(2) : modeles()

let erreurs = 0
for (const fichier of fichiers) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(lire(fichier))
  for (const alerte of warnings) {
    erreurs += 1
    console.error(`${court(fichier)}: import: ${alerte.message}`)
  }
  for (const [regle, constats] of Object.entries(await linter.lint(rootElement))) {
    for (const constat of constats) {
      erreurs += constat.category === 'error' ? 1 : 0
      console.error(`${court(fichier)}: ${constat.id}: ${constat.message} (${regle}, ${constat.category})`)
    }
  }
}
console.log(`[bpmn] ${fichiers.length} model(s), ${erreurs} error(s)`)
process.exit(erreurs === 0 ? 0 : 1)

import { escapeXml } from '#modules/publicatie/domain/diwoo.ts'

/** A piece of HTML that was made here: what stands in it is escaped already. */
export interface Html {
  readonly html: string
}

type Deel = string | number | Html | readonly Html[] | null | false

/** HTML with its values escaped; nothing gets in that was not written in a template. */
export function html(strings: TemplateStringsArray, ...delen: readonly Deel[]): Html {
  return { html: strings.map((text, index) => text + (index < delen.length ? show(delen[index]!) : '')).join('') }
}

function show(deel: Deel): string {
  if (deel === null || deel === false) return ''
  if (typeof deel === 'string' || typeof deel === 'number') return escapeXml(String(deel))
  return 'html' in deel ? deel.html : deel.map(({ html: text }) => text).join('')
}

/** A text of people, a paragraph for every empty line. */
export function alineas(tekst: string): Html {
  return html`${tekst
    .split(/\n\s*\n/)
    .filter((alinea) => alinea.trim() !== '')
    .map((alinea) => html`<p class="rk-openbaar__tekst">${alinea}</p>`)}`
}

import { datumVan, showDatumLang } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { categorieen } from '#modules/publicatie/domain/categorie.ts'
import { alineas, type Html, html } from '#modules/publicatie/openbaar/html.ts'
import { padVan } from '#modules/publicatie/domain/adres.ts'
import type { OpenbaarStuk, Register, Stuknaam } from '#modules/publicatie/store/openbaar.ts'

/** What is asked of the register, as it stands in the address. */
export interface Vraag {
  zoek: string
  tafel: string
  /** `besluit` or `vergadering`; empty: both. */
  soort: string
  jaar: string
  pagina: number
}

/** One page of the register. */
export interface RegisterBeeld {
  register: Register
  vraag: Vraag
  keuzes: { tafels: readonly string[]; jaren: readonly number[] }
  stukken: readonly OpenbaarStuk[]
  totaal: number
  grootte: number
}

interface Blad {
  titel: string
  register: Register | null
  inhoud: Html
}

function blad({ titel, register, inhoud }: Blad): string {
  const wie = register?.naam ?? 'Regiekamer'
  const huis = register ? `/openbaar/${register.slug}/besluiten` : '/openbaar'
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titel} - ${wie}</title>
        <link rel="icon" href="/openbaar/merk.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/openbaar/stijl.css" />
      </head>
      <body class="rk-openbaar">
        <a class="rk-openbaar__overslaan" href="#inhoud">Naar de inhoud</a>
        <header class="rk-openbaar__kop"><a href="${huis}">${wie}</a><span>Openbare besluiten en vergaderingen</span></header>
        <main id="inhoud" class="rk-openbaar__blad">${inhoud}</main>
        <footer class="rk-openbaar__voet"><p>Deze stukken zijn openbaar gemaakt op grond van de Wet open overheid.</p></footer>
      </body>
    </html>`.html
}

/** The registers that there are. */
export function registersBlad(registers: readonly Register[]): string {
  return blad({
    titel: 'Openbare registers',
    register: null,
    inhoud: html`<h1>Openbare registers</h1>
      ${registers.length === 0 ? html`<p>Er is nog geen openbaar register.</p>` : null}
      <ul>
        ${registers.map(({ slug, naam }) => html`<li><a class="nl-link" href="/openbaar/${slug}/besluiten">${naam}</a></li>`)}
      </ul>`,
  })
}

/** The register: search, filters, and what is public. */
export function registerBlad(beeld: RegisterBeeld): string {
  const { register, vraag, stukken, totaal } = beeld
  const isAsked = vraag.zoek !== '' || vraag.tafel !== '' || vraag.soort !== '' || vraag.jaar !== ''
  return blad({
    titel: 'Besluiten en vergaderingen',
    register,
    inhoud: html`<h1>Besluiten en vergaderingen van ${register.naam}</h1>
      ${zoekformulier(beeld)}
      <p role="status">${showAantal(totaal, 'stuk', 'stukken')}${isAsked ? ' gevonden' : ''}.</p>
      ${
        totaal === 0
          ? isAsked
            ? html`<p>Zoek met een ander woord, of <a class="nl-link" href="/openbaar/${register.slug}/besluiten">bekijk alles</a>.</p>`
            : html`<p>Hier komen de besluiten, agenda's en besluitenlijsten te staan die openbaar zijn gemaakt.</p>`
          : html`<ul class="rk-openbaar__lijst">
              ${stukken.map(
                (stuk) =>
                  html`<li>
                    <h2><a class="nl-link" href="${padVan(register.slug, stuk)}">${stuk.titel}</a></h2>
                    <p>
                      ${stuk.soort === 'besluit' ? `Besluit ${stuk.nummer}, ${stuk.tafelNaam}` : 'Vergadering'},
                      <time datetime="${stuk.datum}">${showDatumLang(stuk.datum)}</time>
                    </p>
                  </li>`,
              )}
            </ul>`
      }
      ${bladeren(beeld)}`,
  })
}

function zoekformulier({ register, vraag, keuzes }: RegisterBeeld): Html {
  const keuze = (waarde: string, gekozen: string, naam = waarde) =>
    waarde === gekozen ? html`<option value="${waarde}" selected>${naam}</option>` : html`<option value="${waarde}">${naam}</option>`
  return html`<form class="rk-openbaar__zoek" action="/openbaar/${register.slug}/besluiten" role="search">
    <div>
      <label for="zoek">Zoek in besluiten en vergaderingen</label>
      <input class="rk-invoer" type="search" id="zoek" name="zoek" value="${vraag.zoek}" maxlength="200" />
    </div>
    <div>
      <label for="soort">Soort</label>
      <select class="rk-invoer" id="soort" name="soort">
        <option value="">Alles</option>
        ${keuze('besluit', vraag.soort, 'Besluiten')} ${keuze('vergadering', vraag.soort, "Agenda's en besluitenlijsten")}
      </select>
    </div>
    <div>
      <label for="tafel">Wie vergaderde</label>
      <select class="rk-invoer" id="tafel" name="tafel">
        <option value="">Iedereen</option>
        ${keuzes.tafels.map((tafel) => keuze(tafel, vraag.tafel))}
      </select>
    </div>
    <div>
      <label for="jaar">Jaar</label>
      <select class="rk-invoer" id="jaar" name="jaar">
        <option value="">Alle jaren</option>
        ${keuzes.jaren.map((jaar) => keuze(String(jaar), vraag.jaar))}
      </select>
    </div>
    <button class="rk-openbaar__knop" type="submit">Zoek</button>
  </form>`
}

function bladeren({ register, vraag, totaal, grootte }: RegisterBeeld): Html | null {
  const laatste = Math.ceil(totaal / grootte)
  if (laatste <= 1) return null
  const naar = (pagina: number) => {
    const query = new URLSearchParams({ ...vraag, pagina: String(pagina) })
    return `/openbaar/${register.slug}/besluiten?${query.toString()}`
  }
  return html`<nav aria-label="Bladeren" class="rk-openbaar__bladeren">
    ${vraag.pagina > 1 ? html`<a class="nl-link" href="${naar(vraag.pagina - 1)}">Vorige bladzijde</a>` : null}
    <span>Bladzijde ${vraag.pagina} van ${laatste}</span>
    ${vraag.pagina < laatste ? html`<a class="nl-link" href="${naar(vraag.pagina + 1)}">Volgende bladzijde</a>` : null}
  </nav>`
}

/** One decision, or one meeting. */
export function stukBlad(register: Register, stuk: OpenbaarStuk): string {
  const categorie = categorieen.find(({ code }) => code === stuk.categorie)
  return blad({
    titel: stuk.soort === 'besluit' ? `${stuk.nummer}: ${stuk.titel}` : stuk.titel,
    register,
    inhoud: html`${terug(register)}
      <h1>${stuk.titel}</h1>
      ${alineas(stuk.inhoud)}
      <h2>Gegevens</h2>
      <dl class="rk-openbaar__gegevens">
        ${
          stuk.soort === 'besluit'
            ? html`<dt>Nummer</dt>
                <dd>${stuk.nummer}</dd>`
            : null
        }
        <dt>${stuk.soort === 'besluit' ? 'Wie besloot' : 'Wie vergaderde'}</dt>
        <dd>${stuk.tafelNaam}</dd>
        <dt>${stuk.soort === 'besluit' ? 'Datum van het besluit' : 'Datum van de vergadering'}</dt>
        <dd><time datetime="${stuk.datum}">${showDatumLang(stuk.datum)}</time></dd>
        <dt>Uitgever</dt>
        <dd>${stuk.organisatieNaam}</dd>
        ${
          categorie
            ? html`<dt>Soort informatie</dt>
                <dd>${categorie.naam} (Woo artikel 3.3)</dd>`
            : null
        }
        <dt>Openbaar sinds</dt>
        <dd>${showDatumLang(datumVan(stuk.gepubliceerdOp))}</dd>
      </dl>`,
  })
}

const terug = ({ slug }: Register) => html`<p><a class="nl-link" href="/openbaar/${slug}/besluiten">Alle besluiten en vergaderingen</a></p>`

/** It was here and it is no longer: since when, and why. */
export function wegBlad(register: Register, { soort, nummer }: Stuknaam, { op, reden }: { op: Date; reden: string }): string {
  return blad({
    titel: `${nummer} is ingetrokken`,
    register,
    inhoud: html`${terug(register)}
      <h1>${soort === 'besluit' ? 'Dit besluit' : 'Dit stuk'} is niet meer openbaar</h1>
      <p>De publicatie van ${nummer} is op ${showDatumLang(datumVan(op))} ingetrokken. De reden:</p>
      ${alineas(reden)}`,
  })
}

/** Nothing is here. */
export function nietGevondenBlad(register: Register | null): string {
  return blad({
    titel: 'Niet gevonden',
    register,
    inhoud: html`<h1>Hier staat niets</h1>
      <p>
        Controleer het adres, of
        ${register ? html`<a class="nl-link" href="/openbaar/${register.slug}/besluiten">bekijk wat openbaar is</a>` : html`<a class="nl-link" href="/openbaar">bekijk de registers</a>`}.
      </p>`,
  })
}

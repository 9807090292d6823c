/** A word of technique in a wish, and how to say it so that everybody can judge it. */
export interface TechniekWoord {
  woord: string
  liever: string
}

const plaats = 'Schrijf waar en wanneer iemand erbij moet kunnen.'
const werk = 'Schrijf wat iemand ermee gaat doen.'
const recht = 'Schrijf wie wat mag gebruiken.'

/** Words that name a solution instead of a need. A whole word counts, whatever its capitals. */
const woorden: readonly [woord: string, liever: string][] = [
  ['SharePoint', 'Schrijf wat mensen willen bewaren, vinden of delen.'],
  ['Teams', 'Schrijf met wie mensen willen overleggen of samenwerken.'],
  ['Outlook', werk],
  ['Excel', 'Schrijf welke vraag iemand wil beantwoorden.'],
  ['Power BI', 'Schrijf welke vraag iemand wil beantwoorden.'],
  ['dashboard', 'Schrijf welke vraag iemand wil beantwoorden.'],
  ['server', plaats],
  ['servers', plaats],
  ['cloud', plaats],
  ['Azure', plaats],
  ['VPN', plaats],
  ['Citrix', plaats],
  ['firewall', 'Schrijf waartegen u beschermd wilt zijn.'],
  ['API', 'Schrijf welke gegevens waar nodig zijn, en hoe actueel.'],
  ['koppeling', 'Schrijf welke gegevens waar nodig zijn, en hoe actueel.'],
  ['database', 'Schrijf welke gegevens mensen nodig hebben.'],
  ['licentie', recht],
  ['licenties', recht],
  ['een app', werk],
  ['applicatie', werk],
  ['software', werk],
  ['laptop', plaats],
  ['laptops', plaats],
]

/** The words of technique in a text, in the order of the table, each once. */
export function techniekIn(tekst: string): TechniekWoord[] {
  const plat = ` ${tekst.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  return woorden.filter(([woord]) => plat.includes(` ${woord.toLowerCase()} `)).map(([woord, liever]) => ({ woord, liever }))
}

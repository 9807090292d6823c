import { useSearchParams } from 'react-router'
import type { Meerwerklijst } from '#modules/portfolio/contract.ts'
import { uurTekst } from '#modules/portfolio/web/meerwerk-cellen.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Link } from '#web/design/link.tsx'
import { Term } from '#web/design/term.tsx'

type Organisatiesom = Meerwerklijst['perOrganisatie'][number]

/** What each organisation asked, in hours and euros, of all that was found; the heading says what stands out. */
export function MeerwerkSommen({ lijst: { perOrganisatie, samen } }: { lijst: Meerwerklijst }) {
  const [search] = useSearchParams()
  const naar = (organisatieId: string) => {
    const next = new URLSearchParams(search)
    next.set('organisatieId', organisatieId)
    next.delete('page')
    return `/meerwerk?${next.toString()}`
  }
  const isGesloten = [samen.toegezegd, samen.onbetaald, samen.open].includes(null)
  return (
    <>
      {isGesloten && (
        <p>Bedragen van anderen zijn afgesproken gesloten. U ziet de prijs van wat u zelf vroeg en van wat allen samen betalen.</p>
      )}
      <Card heading={bevinding(samen)} isFlush>
        <DataTable
          caption="Uren en bedragen per organisatie"
          isCaptionHidden
          rows={perOrganisatie}
          rowKey={({ organisatieId }) => organisatieId}
          columns={kolommen(samen, naar)}
        />
      </Card>
    </>
  )
}

/** A sum, or that a price in it is an amount of another party. */
const Som = ({ bedrag }: { bedrag: string | null }) =>
  bedrag === null ? <span className="rk-zacht">gesloten</span> : <Amount value={bedrag} />

/** The finding in one sentence. */
function bevinding({ urenBesteed, urenZonderToezegging }: Meerwerklijst['samen']): string {
  if (Number(urenBesteed) === 0) return 'Er zijn nog geen uren aan besteed'
  if (Number(urenZonderToezegging) === 0) return `Alle ${uurTekst(urenBesteed)} gingen naar werk dat is toegezegd`
  return `Van ${uurTekst(urenBesteed)} ging ${uurTekst(urenZonderToezegging)} naar werk dat niemand toezegde`
}

const kolommen = (samen: Meerwerklijst['samen'], naar: (organisatieId: string) => string): Column<Organisatiesom>[] => [
  {
    key: 'organisatie',
    header: 'Organisatie',
    isRowHeader: true,
    cell: ({ organisatieId, organisatieNaam }) => <Link to={naar(organisatieId)}>{organisatieNaam}</Link>,
  },
  { key: 'aantal', header: 'Gevraagd', align: 'end', cell: ({ aantal }) => aantal, total: samen.aantal, onMobile: 'more' },
  {
    key: 'geschat',
    header: 'Geschat',
    align: 'end',
    onMobile: 'more',
    cell: ({ urenGeschat }) => uurTekst(urenGeschat),
    total: uurTekst(samen.urenGeschat),
  },
  {
    key: 'besteed',
    header: 'Besteed',
    align: 'end',
    onMobile: 'shown',
    cell: ({ urenBesteed }) => uurTekst(urenBesteed),
    total: uurTekst(samen.urenBesteed),
  },
  {
    key: 'zonder',
    header: 'Zonder toezegging',
    align: 'end',
    onMobile: 'shown',
    term: (
      <Term term="zonder toezegging">
        Uren aan werk dat de vrager niet toezegde of dat is afgewezen. Zij gaan af van het gewone werk, zonder dat iemand dat koos.
      </Term>
    ),
    cell: ({ urenZonderToezegging }) => uurTekst(urenZonderToezegging),
    total: uurTekst(samen.urenZonderToezegging),
  },
  {
    key: 'toegezegd',
    header: 'Toegezegd',
    align: 'end',
    onMobile: 'shown',
    cell: ({ toegezegd }) => <Som bedrag={toegezegd} />,
    total: <Som bedrag={samen.toegezegd} />,
  },
  {
    key: 'onbetaald',
    header: 'Daarvan onbetaald',
    align: 'end',
    onMobile: 'more',
    term: (
      <Term term="onbetaald">
        Toegezegd, maar niemand betaalt er extra voor. De opdrachtnemer doet het in de uren voor het gewone werk.
      </Term>
    ),
    cell: ({ onbetaald }) => <Som bedrag={onbetaald} />,
    total: <Som bedrag={samen.onbetaald} />,
  },
  {
    key: 'open',
    header: 'Wacht op ja of nee',
    align: 'end',
    onMobile: 'more',
    cell: ({ open }) => <Som bedrag={open} />,
    total: <Som bedrag={samen.open} />,
  },
]

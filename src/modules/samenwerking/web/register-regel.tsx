import { useEffect, useRef } from 'react'
import { useNavigationType, useSearchParams } from 'react-router'
import type { RegisterBevinding, RegisterRegel } from '#modules/samenwerking/contract.ts'
import { bevindingenVan } from '#modules/samenwerking/web/register-lezing.ts'
import { bevindingNamen, ernstVan, registerSoortNamen, uitkomstWoorden } from '#modules/samenwerking/web/register-woorden.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Heading } from '#web/design/heading.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Columns, Stack } from '#web/design/page-layout.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import './register.css'

interface Props {
  /** The number of the row, as the address has it. */
  nummer: string
  regels: readonly RegisterRegel[]
  bevindingen: readonly RegisterBevinding[]
}

/** The address of the list as it is now, with another row open; null closes it. */
export function regelHref(search: URLSearchParams, nummer: number | null): string {
  const next = new URLSearchParams(search)
  next.delete('tab')
  if (nummer === null) next.delete('nummer')
  else next.set('nummer', String(nummer))
  const text = next.toString()
  return `/register${text ? `?${text}` : ''}`
}

/** One row of the register: left as printed, right as read, below what that taught. */
export function RegisterRegelKaart({ nummer, regels, bevindingen }: Props) {
  const place = useTakenThere(nummer)
  const at = regels.findIndex((regel) => String(regel.nummer) === nummer)
  const regel = regels[at]
  return (
    <div ref={place} tabIndex={-1} className="rk-register-plek">
      {regel ? (
        <Card heading={`Regel ${regel.nummer}: ${regel.naam}`} actions={<Stappen vorige={regels[at - 1]} volgende={regels[at + 1]} />}>
          <Stack>
            <Columns>
              <ZoalsGedrukt regel={regel} />
              <ZoalsGelezen regel={regel} />
            </Columns>
            <Bevindingen found={bevindingenVan(regel.nummer, bevindingen)} />
          </Stack>
        </Card>
      ) : (
        <NietGevonden nummer={nummer} aantal={regels.length} />
      )}
    </div>
  )
}

/** A row that opens above the list is out of sight for who pressed its name lower down: the reader is taken there. Not by a deep link. */
function useTakenThere(nummer: string) {
  const place = useRef<HTMLDivElement>(null)
  const isByLink = useNavigationType() !== 'POP'
  useEffect(() => {
    if (!isByLink) return
    place.current?.scrollIntoView({ block: 'start' })
    place.current?.focus({ preventScroll: true })
  }, [nummer, isByLink])
  return place
}

function Stappen({ vorige, volgende }: { vorige: RegisterRegel | undefined; volgende: RegisterRegel | undefined }) {
  const [search] = useSearchParams()
  return (
    <ButtonRow>
      {vorige && <LinkButton size="small" to={regelHref(search, vorige.nummer)}>{`Vorige: regel ${vorige.nummer}`}</LinkButton>}
      {volgende && <LinkButton size="small" to={regelHref(search, volgende.nummer)}>{`Volgende: regel ${volgende.nummer}`}</LinkButton>}
      <LinkButton size="small" variant="subtle" to={regelHref(search, null)}>
        Sluit deze regel
      </LinkButton>
    </ButtonRow>
  )
}

function NietGevonden({ nummer, aantal }: { nummer: string; aantal: number }) {
  const [search] = useSearchParams()
  return (
    <Alert tone="warning" heading={`Regel ${nummer} staat niet in het register`}>
      <p>
        De regels lopen van 1 tot en met {aantal}. <Link to={regelHref(search, null)}>Bekijk alle regels</Link>
      </p>
    </Alert>
  )
}

function ZoalsGedrukt({ regel: { naam, typeZoalsGedrukt, hoofdgemeente, ledentekst } }: { regel: RegisterRegel }) {
  return (
    <section>
      <Heading level={3}>Zoals gedrukt</Heading>
      <KeyValueList
        items={[
          { label: 'Naam', value: naam },
          { label: 'Type', value: typeZoalsGedrukt },
          { label: 'Hoofdgemeente', value: hoofdgemeente },
          { label: 'Leden', value: ledentekst && <q>{ledentekst}</q> },
        ]}
      />
    </section>
  )
}

function ZoalsGelezen({ regel: { soort, leden, naam } }: { regel: RegisterRegel }) {
  return (
    <section>
      <Heading level={3}>Zoals gelezen</Heading>
      <KeyValueList items={[{ label: 'Soort', value: registerSoortNamen[soort] ?? soort }]} />
      <DataTable
        caption={`Leden van ${naam}`}
        isCaptionHidden
        rows={leden.map((lid, plaats) => ({ ...lid, plaats }))}
        rowKey={({ plaats }) => String(plaats)}
        columns={[
          { key: 'gedrukt', header: 'Lid zoals gedrukt', isRowHeader: true, cell: ({ zoalsGedrukt }) => zoalsGedrukt },
          {
            key: 'gelezen',
            header: 'Gelezen als',
            cell: ({ organisatieId, organisatieNaam }) =>
              organisatieId ? (
                <Link to={`/organisaties/${organisatieId}`}>{organisatieNaam}</Link>
              ) : (
                <span className="rk-zacht">niet gekoppeld</span>
              ),
          },
          {
            key: 'uitkomst',
            header: 'Hoe',
            cell: ({ uitkomst }) => (
              <Badge tone={uitkomstWoorden[uitkomst]?.tone ?? 'warning'}>{uitkomstWoorden[uitkomst]?.naam ?? uitkomst}</Badge>
            ),
          },
        ]}
        empty={<p className="rk-zacht">De lijst noemt hier geen leden.</p>}
      />
    </section>
  )
}

function Bevindingen({ found }: { found: readonly RegisterBevinding[] }) {
  if (found.length === 0) return <p className="rk-zacht">Bij deze regel viel niets op.</p>
  return (
    <section>
      <Heading level={3}>Wat opviel</Heading>
      <ul className="rk-register-bevindingen">
        {found.map(({ code, ernst, melding }) => (
          <li key={melding}>
            <Badge tone={ernstVan(ernst).tone}>{ernstVan(ernst).naam}</Badge>
            <span>
              {melding}{' '}
              <Link to={`/register?bevinding=${code}`}>
                Bekijk alle regels hiermee<VisuallyHidden>: {bevindingNamen[code] ?? code}</VisuallyHidden>
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

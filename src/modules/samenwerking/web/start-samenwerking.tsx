import { aantalOrganisaties, useStand } from '#modules/samenwerking/web/stand.ts'
import { vormNamen } from '#modules/samenwerking/web/teksten.ts'
import { usePad } from '#web/use-pad.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { useStandOp } from '#web/stand-op.ts'

/** The cooperation of the hat in four facts, each one press away. */
export function SamenwerkingKaart() {
  const { dag } = useStandOp()
  const to = usePad()
  const { regeling, deelnames, sleutels, stoelen, leeg } = useStand(dag)
  const eigenaren = new Set(deelnames.filter(({ rol }) => rol === 'eigenaar').map(({ organisatieId }) => organisatieId)).size
  return (
    <Card heading="Uw samenwerking" actions={regeling.fictief ? <Badge tone="warning">Fictief</Badge> : undefined}>
      <KeyValueList
        items={[
          { label: 'Samenwerking', value: <Link to={to('/samenwerking')}>{regeling.korteNaam}</Link> },
          {
            label: 'Deelnemers',
            value: (
              <>
                <Link to={to('/samenwerking/deelnemers')}>{showAantal(aantalOrganisaties(deelnames), 'organisatie', 'organisaties')}</Link>
                {eigenaren > 0 && <>, waarvan {showAantal(eigenaren, 'eigenaar', 'eigenaren')}</>}
              </>
            ),
          },
          { label: 'Rechtsvorm', value: regeling.rechtsvorm ? vormNamen[regeling.rechtsvorm.vorm] : 'geen op deze dag' },
          {
            label: 'Geldende sleutel',
            value:
              sleutels.length > 0 ? (
                <ul className="rk-kaal">
                  {sleutels.map((sleutel) => (
                    <li key={sleutel.id}>
                      <Link to={to(`/verdeelsleutels/${sleutel.id}`)}>{sleutel.naam}</Link>
                    </li>
                  ))}
                </ul>
              ) : (
                <Link to={to('/verdeelsleutels')}>nog geen</Link>
              ),
          },
          {
            label: 'Lege stoelen',
            value: (
              <Link to={to('/vraag-en-aanbod')}>
                {stoelen.length === 0 ? 'nog geen stoelen' : `${leeg.length} van ${showAantal(stoelen.length, 'stoel', 'stoelen')}`}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  )
}

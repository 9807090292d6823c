import { Check } from 'lucide-react'
import { rollen } from '#modules/samenwerking/contract.ts'
import { grants } from '#modules/samenwerking/policy.ts'
import { begrippen } from '#modules/samenwerking/web/teksten.ts'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Term } from '#web/design/term.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { rolNamen } from '#web/teksten.ts'

/** What people do here, and the permission that it takes. */
const handelingen: readonly { naam: string; permissie: string }[] = [
  { naam: 'Meelezen', permissie: 'regeling.lezen' },
  { naam: 'Opmerkingen schrijven', permissie: 'opmerking.schrijven' },
  { naam: 'Cijfers opstellen', permissie: 'kenmerk.opstellen' },
  { naam: 'Sleutels opstellen', permissie: 'verdeelsleutel.opstellen' },
  { naam: 'Indienen, met een mandaat', permissie: 'verdeelsleutel.indienen' },
  { naam: 'Een besluit over een sleutel vastleggen', permissie: 'verdeelsleutel.vaststellen' },
  { naam: 'Mandaten geven', permissie: 'mandaat.geven' },
  { naam: 'Stoelen vullen', permissie: 'contact.beheren' },
  { naam: 'Deelnemers en rechtsvorm vastleggen', permissie: 'deelname.beheren' },
  { naam: 'Petten geven en afnemen', permissie: 'aanstelling.beheren' },
  { naam: 'Bestanden inlezen', permissie: 'inlezen' },
]

/** What each hat may do, taken from the rules themselves. */
export function PetRechten() {
  return (
    <Card heading="Wat mag u met welke pet?">
      <p>
        Niemand krijgt losse rechten. Wie een andere rol krijgt, krijgt een andere pet; wie stopt, geeft de pet af. Iemand kan meer petten
        hebben en ziet altijd welke op is.
      </p>
      <Disclosure summary="Bekijk wat elke pet mag">
        <DataTable
          caption="Handelingen per rol"
          rows={handelingen}
          rowKey={({ permissie }) => permissie}
          columns={[
            {
              key: 'naam',
              header: 'Handeling',
              isRowHeader: true,
              cell: ({ naam, permissie }) => (
                <>
                  {naam}{' '}
                  {permissie === 'verdeelsleutel.indienen' && (
                    <Term term={begrippen.mandaat.woord} source={begrippen.mandaat.bron}>
                      {begrippen.mandaat.uitleg}
                    </Term>
                  )}
                </>
              ),
            },
            ...rollen.map((rol) => ({
              key: rol,
              header: rolNamen[rol]!,
              onMobile: 'shown' as const,
              cell: ({ permissie }: { permissie: string }) => <Mag isWaar={grants[rol].includes(permissie)} />,
            })),
          ]}
        />
      </Disclosure>
    </Card>
  )
}

function Mag({ isWaar }: { isWaar: boolean }) {
  if (!isWaar)
    return (
      <span className="rk-zacht">
        <span aria-hidden="true">–</span>
        <VisuallyHidden>nee</VisuallyHidden>
      </span>
    )
  return (
    <>
      <Check className="rk-icoon" aria-hidden="true" />
      <VisuallyHidden>ja</VisuallyHidden>
    </>
  )
}

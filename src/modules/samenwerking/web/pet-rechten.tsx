import { type Rol, rollen } from '#modules/samenwerking/contract.ts'
import { grants } from '#modules/samenwerking/policy.ts'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Term } from '#web/design/term.tsx'
import { rolNamen } from '#web/teksten.ts'

/** What people do here, and the permission that it takes. */
const handelingen: readonly { naam: string; permissie: string }[] = [
  { naam: 'meelezen', permissie: 'regeling.lezen' },
  { naam: 'opmerkingen schrijven', permissie: 'opmerking.schrijven' },
  { naam: 'cijfers opstellen', permissie: 'kenmerk.opstellen' },
  { naam: 'sleutels opstellen', permissie: 'verdeelsleutel.opstellen' },
  { naam: 'met een mandaat indienen', permissie: 'verdeelsleutel.indienen' },
  { naam: 'een besluit over een sleutel vastleggen', permissie: 'verdeelsleutel.vaststellen' },
  { naam: 'mandaten geven', permissie: 'mandaat.geven' },
  { naam: 'stoelen vullen', permissie: 'contact.beheren' },
  { naam: 'deelnemers en rechtsvorm vastleggen', permissie: 'deelname.beheren' },
  { naam: 'petten geven en afnemen', permissie: 'aanstelling.beheren' },
  { naam: 'bestanden inlezen', permissie: 'inlezen' },
  { naam: 'bestanden uitvoeren', permissie: 'uitvoeren' },
]

const mag = (rol: Rol) => handelingen.filter(({ permissie }) => grants[rol].includes(permissie)).map(({ naam }) => naam)

/** What each hat may do, taken from the rules themselves. */
export function PetRechten() {
  return (
    <Card heading="Wat mag u met welke pet?">
      <p>
        Niemand krijgt losse rechten. Wie een andere rol krijgt, krijgt een andere pet; wie stopt, geeft de pet af. Iemand kan meer petten
        hebben en ziet altijd welke op is. Indienen vraagt ook een mandaat.
        <Term term={begrippen.mandaat.woord} source={begrippen.mandaat.bron}>
          {begrippen.mandaat.uitleg}
        </Term>
      </p>
      <Disclosure summary="Bekijk wat elke pet mag">
        <DataTable
          caption="Rollen en wat zij mogen"
          rows={rollen}
          rowKey={(rol) => rol}
          columns={[
            { key: 'rol', header: 'Rol', isRowHeader: true, cell: (rol) => rolNamen[rol] },
            { key: 'mag', header: 'Mag', cell: (rol) => new Intl.ListFormat('nl').format(mag(rol)) },
          ]}
        />
      </Disclosure>
    </Card>
  )
}

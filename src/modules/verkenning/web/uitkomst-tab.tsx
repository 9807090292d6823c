import { useState } from 'react'
import { showTijdstip } from '#kernel/format/datum.ts'
import { type Verkenning, verkenningApi } from '#modules/verkenning/contract.ts'
import { isInZicht, stemmenOf, zinnenOf } from '#modules/verkenning/domain/beeld.ts'
import { tekenVan } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { mayDissent } from '#modules/verkenning/policy.ts'
import { Eerder } from '#modules/verkenning/web/eerder.tsx'
import { PerOrganisatie } from '#modules/verkenning/web/per-organisatie.tsx'
import { statusNamen } from '#modules/verkenning/web/teksten.ts'
import { UitkomstFiguur } from '#modules/verkenning/web/uitkomst-figuur.tsx'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useWie } from '#web/wie.ts'

/** What it comes to: the conclusion, the picture, what else stands out, who judged, and who sees it differently. */
export function UitkomstTab({ verkenning }: { verkenning: Verkenning }) {
  const heeftOordelen = stemmenOf(verkenning).some(({ oordelen }) => oordelen.some(({ waarde }) => waarde !== null))
  const [, ...rest] = zinnenOf(verkenning)
  return (
    <Stack>
      {verkenning.status === 'afgerond' && <Slot verkenning={verkenning} />}
      <Card>{heeftOordelen ? <UitkomstFiguur verkenning={verkenning} /> : <NogNiets verkenning={verkenning} />}</Card>
      {verkenning.vorigeId && isInZicht(verkenning) && <Eerder verkenning={verkenning} vorigeId={verkenning.vorigeId} />}
      {heeftOordelen ? (
        <>
          <Columns ratio="wide-narrow">
            <Stack>
              {rest.length > 0 && (
                <Card heading="Wat nog meer opvalt">
                  <ul className="rk-zinnen">
                    {rest.map((zin) => (
                      <li key={zin}>{zin}</li>
                    ))}
                  </ul>
                </Card>
              )}
              <Tegengeluid verkenning={verkenning} />
            </Stack>
            <WieOordeelde verkenning={verkenning} />
          </Columns>
          <PerOrganisatie verkenning={verkenning} />
          <Waarom verkenning={verkenning} />
        </>
      ) : (
        <Columns>
          <WieOordeelde verkenning={verkenning} />
          {verkenning.status !== 'concept' && <Tegengeluid verkenning={verkenning} />}
        </Columns>
      )}
    </Stack>
  )
}

function NogNiets({ verkenning }: { verkenning: Verkenning }) {
  const { id, status, gevraagd } = verkenning
  const { organisatieId, permissies } = useWie()
  const gevraagdAanOns = gevraagd.some((each) => each.organisatieId === organisatieId) && permissies.has('verkenning.oordelen')
  const magOordelen = status === 'voorgelegd' && gevraagdAanOns && !verkenning.diendeIn
  return (
    <EmptyState
      headingLevel={2}
      heading={zinnenOf(verkenning)[0]!}
      action={
        magOordelen && (
          <LinkButton variant="primary" to={`/verkenningen/${id}?tab=oordeel`}>
            Geef uw oordeel
          </LinkButton>
        )
      }
    >
      {status === 'concept'
        ? 'Leg de verkenning voor als de rijen kloppen. Daarna oordelen de organisaties die u vraagt, ieder voor zich.'
        : 'Iedereen oordeelt eerst voor zich, zodat niemand een ander napraat. Na de afronding ziet iedereen alle oordelen.'}
    </EmptyState>
  )
}

function Slot({ verkenning: { conclusie, voorkeur, voorkeurWaarom, rijen, vervolgen } }: { verkenning: Verkenning }) {
  const gekozen = rijen.find(({ id }) => id === voorkeur)
  return (
    <Card heading="Conclusie">
      <Stack gap="sm">
        <p className="rk-verkenning__tekst">{conclusie}</p>
        {gekozen && (
          <p className="rk-verkenning__tekst">
            <strong>De voorkeur: {gekozen.titel}.</strong> {voorkeurWaarom}
          </p>
        )}
        {vervolgen.map(({ id, titel, status }) => (
          <p key={id}>
            Dit is opnieuw bekeken: <Link to={`/verkenningen/${id}`}>{titel}</Link> ({statusNamen[status].naam.toLowerCase()}).
          </p>
        ))}
      </Stack>
    </Card>
  )
}

function WieOordeelde({ verkenning: { gevraagd, inzendingen, status } }: { verkenning: Verkenning }) {
  const namen = (organisatieId: string) =>
    inzendingen.filter((each) => each.organisatieId === organisatieId && each.ingediendOp !== null).map(({ persoonNaam }) => persoonNaam)
  return (
    <Card heading={status === 'concept' ? 'Wie wordt gevraagd' : 'Wie oordeelde'}>
      <ul className="rk-zinnen">
        {gevraagd.map(({ organisatieId, organisatieNaam, aantal }) => (
          <li key={organisatieId}>
            <strong>{organisatieNaam}</strong>
            {status !== 'concept' && <>: {namen(organisatieId).join(', ') || (aantal > 0 ? `${aantal} ingediend` : 'nog niemand')}</>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface Reden {
  id: string
  plek: string
  waarde: string
  wie: string
  toelichting: string
}

/** Every judgement with why and on what, and what changed after it was handed in: one level deeper. */
function Waarom({ verkenning }: { verkenning: Verkenning }) {
  const { kolommen, schaal } = sjablonen[verkenning.sjabloon]
  const naam = (rij: string, kolom: string) =>
    `${verkenning.rijen.find(({ id }) => id === rij)?.titel ?? rij}, ${(kolommen.find(({ id }) => id === kolom)?.naam ?? kolom).toLowerCase()}`
  const toon = (waarde: number | null) => (waarde === null ? 'weet ik niet' : tekenVan(schaal, waarde))
  const ingediend = verkenning.inzendingen.filter(({ ingediendOp }) => ingediendOp !== null)
  const redenen = verkenning.rijen.flatMap(({ id }) =>
    kolommen.flatMap((kolom) =>
      ingediend.flatMap(({ oordelen, persoonNaam, organisatieNaam }): Reden[] =>
        oordelen
          .filter((each) => each.rij === id && each.kolom === kolom.id)
          .map(({ waarde, alternatief, toelichting, bron }) => ({
            id: `${persoonNaam} ${organisatieNaam} ${id} ${kolom.id}`,
            plek: naam(id, kolom.id),
            waarde: alternatief ? `${toon(waarde)} of ${toon(alternatief.waarde)} (${alternatief.wanneer})` : toon(waarde),
            wie: `${persoonNaam}, ${organisatieNaam}`,
            toelichting: [toelichting, bron && `Bron: ${bron}`].filter(Boolean).join(' '),
          })),
      ),
    ),
  )
  const columns: Column<Reden>[] = [
    { key: 'plek', header: 'Waarover', isRowHeader: true, cell: ({ plek }) => plek },
    { key: 'waarde', header: 'Oordeel', cell: ({ waarde }) => waarde },
    { key: 'wie', header: 'Van', cell: ({ wie }) => wie },
    { key: 'waarom', header: 'Waarom en waarop', cell: ({ toelichting }) => toelichting || 'niet gezegd' },
  ]
  const wijzigingen = ingediend.flatMap(({ wijzigingen: gewijzigd, persoonNaam, organisatieNaam }) =>
    gewijzigd.map((each) => ({ ...each, wie: `${persoonNaam}, ${organisatieNaam}` })),
  )
  return (
    <Card heading="De oordelen een voor een">
      {wijzigingen.length > 0 && (
        <ul className="rk-zinnen">
          {wijzigingen.map(({ wie, reden, gewijzigdOp, sprongen }) => (
            <li key={`${wie} ${gewijzigdOp}`}>
              {wie} wijzigde na het indienen ({showTijdstip(gewijzigdOp)}):{' '}
              {sprongen.map(({ rij, kolom, van, naar }) => `${naam(rij, kolom)} van ${toon(van)} naar ${toon(naar)}`).join('; ')}. Reden:{' '}
              {reden}
            </li>
          ))}
        </ul>
      )}
      <Disclosure summary={`Bekijk alle ${redenen.length} oordelen met hun reden`}>
        <DataTable caption="Oordelen met reden en bron" isCaptionHidden rows={redenen} rowKey={({ id }) => id} columns={columns} />
      </Disclosure>
    </Card>
  )
}

function Tegengeluid({ verkenning }: { verkenning: Verkenning }) {
  const [isOpen, setOpen] = useState(false)
  const wie = useWie()
  const { tegengeluiden, gevraagd, status, diendeIn } = verkenning
  const mag = mayDissent(
    wie,
    gevraagd.map(({ organisatieId }) => organisatieId),
  )
  const zei = tegengeluiden.some(({ organisatieId }) => organisatieId === wie.organisatieId)
  const kan = status === 'afgerond' || diendeIn
  const reden = !mag.mag ? mag.reden : kan ? undefined : 'Dien eerst uw eigen oordeel in.'
  return (
    <Card heading="Wie het anders ziet">
      <Stack gap="sm">
        {tegengeluiden.length === 0 ? (
          <p className="rk-zacht">
            {kan ? 'Geen enkele partij schreef dat zij het anders ziet.' : 'Dat leest u samen met de oordelen van anderen.'}
          </p>
        ) : (
          tegengeluiden.map(({ organisatieId, organisatieNaam, tekst }) => (
            <p key={organisatieId} className="rk-verkenning__tekst">
              <strong>{organisatieNaam}:</strong> {tekst}
            </p>
          ))
        )}
        {!zei && gevraagd.some(({ organisatieId }) => organisatieId === wie.organisatieId) && (
          <Button size="small" isDisabled={reden !== undefined} reason={reden} onPress={() => setOpen(true)}>
            Wij zien het anders
          </Button>
        )}
      </Stack>
      {isOpen && <TegengeluidDialoog id={verkenning.id} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function TegengeluidDialoog({ id, onClose }: { id: string; onClose: () => void }) {
  const form = useKeptValues(`tegengeluid-${id}`, { tekst: '' })
  return (
    <FormDialog
      title="Uw organisatie ziet het anders"
      submitLabel="Leg dit vast"
      check={() => form.check({ tekst: 'Schrijf wat uw organisatie anders ziet.' })}
      send={async () => {
        await call(verkenningApi.addTegengeluid, { params: { id }, body: form.values })
        form.done()
      }}
      onDone={onClose}
      onClose={onClose}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <p>Dit kan één keer. Het blijft bij de verkenning staan, ook als zij bij een voorstel gaat.</p>
      <TextArea label="Wat ziet u anders, en waarom?" maxCharacters={2000} {...form.field('tekst')} />
    </FormDialog>
  )
}

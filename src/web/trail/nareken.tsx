import './sporen.css'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { useState } from 'react'

/** "Reken dit na": the exact input, to copy into the command that gives the same answer. */
export function Nareken({ naam, invoer }: { naam: string; invoer: unknown }) {
  const text = JSON.stringify(invoer, null, 2)
  const [copied, setCopied] = useState<'ja' | 'nee' | null>(null)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('ja'),
      () => setCopied('nee'),
    )
  return (
    <Disclosure summary="Reken dit na">
      <Stack gap="sm">
        <p>
          Bewaar deze invoer als bestand en geef dat aan{' '}
          <code>
            npx regiekamer reken {naam} {naam}.json
          </code>
          . Dat geeft hetzelfde antwoord, zonder deze website.
        </p>
        <ButtonRow>
          <Button size="small" onPress={() => download(`${naam}.json`, text)}>
            Download de invoer
          </Button>
          <Button size="small" onPress={() => void copy()}>
            Kopieer de invoer
          </Button>
        </ButtonRow>
        <StatusMessage message={copied === 'ja' ? 'De invoer is gekopieerd.' : null} />
        {copied === 'nee' && (
          <Alert tone="warning" heading="Kopiëren lukte niet" headingLevel={3} isLive>
            Selecteer de tekst hieronder en kopieer haar zelf.
          </Alert>
        )}
        <pre className="rk-invoertekst" tabIndex={0} role="region" aria-label="Invoer van de berekening">
          {text}
        </pre>
      </Stack>
    </Disclosure>
  )
}

/** Gives the reader a file of what stands on the page. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}

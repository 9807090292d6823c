import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { AmountField } from './amount-field.tsx'
import { Form } from './form.tsx'
import { fieldName, type FormFault } from './form-context.ts'
import { TextField } from './text-field.tsx'

const form = (faults: FormFault[]): string =>
  renderToStaticMarkup(
    <Form faults={faults} onSubmit={() => {}} idPrefix="p-">
      <TextField name="naam" label="Naam" hint="Zoals in het register" value="" onChange={() => {}} />
      <AmountField name="delen.0.bedrag" label="Bedrag" value="1234.5" onChange={() => {}} />
    </Form>,
  )

describe('Form', () => {
  test('a JSON pointer and a name mean the same field', () => {
    expect(fieldName('/delen/0/bedrag')).toBe('delen.0.bedrag')
    expect(fieldName('naam')).toBe('naam')
  })

  test('a fault of the server stands in the summary and at its field', () => {
    const html = form([{ name: '/naam', reason: 'Vul een naam in' }])
    expect(html).toContain('href="#p-naam"')
    expect(html).toContain('id="p-naam-fout"')
    expect(html).toMatch(/<input id="p-naam" aria-describedby="p-naam-hint p-naam-fout" aria-invalid="true"/)
    expect(html.indexOf('p-naam-hint"')).toBeLessThan(html.indexOf('p-naam-fout"'))
  })

  test('a fault of the whole stands in the summary without a link', () => {
    const html = form([{ name: '', reason: 'Deze deelnemer bestaat al' }])
    expect(html).toContain('<li>Deze deelnemer bestaat al</li>')
  })

  test('without faults there is no summary and no field is marked', () => {
    expect(form([])).not.toMatch(/foutenlijst|aria-invalid/)
  })
})

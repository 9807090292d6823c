import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { HorizontalBars } from './horizontal-bars.tsx'
import { shareTenths, StackedShare } from './stacked-share.tsx'

describe('HorizontalBars', () => {
  const html = renderToStaticMarkup(
    <HorizontalBars
      title="Bijdrage per gemeente"
      description="Zevenaar betaalt het meest."
      bars={[
        { id: 'z', label: 'Zevenaar', bedrag: '200000.00' },
        { id: 'd', label: 'Duiven', bedrag: '100000.00' },
        { id: 't', label: 'Teruggave', bedrag: '-50000.00' },
      ]}
    />,
  )
  const bars = [...html.matchAll(/<rect class="([^"]+)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map((match) => ({
    isBelow: match[1]?.includes('--min') ?? false,
    x: Number(match[2]),
    width: Number(match[3]),
  }))

  test('lengths are in proportion, from nil on; a negative bar ends at nil', () => {
    const [first, second, third] = bars
    expect(bars).toHaveLength(3)
    expect(first?.width).toBeCloseTo(2 * (second?.width ?? 0), 6)
    expect(first?.x).toBe(second?.x)
    expect(third?.isBelow).toBe(true)
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBeCloseTo(first?.x ?? 0, 6)
  })

  test('has a name, a description and every value as text', () => {
    expect(html).toMatch(/role="img" aria-labelledby="(\S+) (\S+)"/)
    expect(html).toContain('>€\u00a0−50.000<')
  })
})

describe('shares', () => {
  test('tenths of a percent add up to a hundred percent', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 6 }), (centen) => {
        const sum = shareTenths(centen).reduce((total, each) => total + each, 0)
        expect(sum).toBe(centen.some((each) => each > 0n) ? 1000 : 0)
      }),
    )
  })

  test('thirds are shown so that they add up', () => {
    expect(shareTenths([1n, 1n, 1n])).toEqual([334, 333, 333])
  })

  test('the parts stand in words as well', () => {
    const parts = [
      { id: 'z', label: 'Zevenaar', bedrag: '213200.00' },
      { id: 's', label: '1Stroom', bedrag: '196800.00' },
    ]
    const html = renderToStaticMarkup(<StackedShare title="Verdeling" description="52 en 48 procent" parts={parts} />)
    expect(html).toContain('<span>Zevenaar</span><strong>52,0%</strong>')
  })
})

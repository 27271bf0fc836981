import { asRate, cut3, displayedRate, isWhole, round, round9 } from '../../src/evaluation';
import { cases, fc } from '../support/property';
import { ulps } from './formulas/random';

/** A double as an exact fraction of whole numbers. */
function exact(x: number): { readonly numerator: bigint; readonly denominator: bigint } {
  let denominator = 1n;
  let scaled = x;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(scaled), denominator };
}

/** numerator ÷ denominator as a whole number, half away from zero. */
function divided(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n ? -1n : 1n;
  const size = numerator * sign;
  return sign * ((2n * size + denominator) / (2n * denominator));
}

/** The rule in exact arithmetic: 15 significant digits, then so many decimals, each half away from zero. */
function byTheRule(x: number, decimals: number): number {
  if (x === 0) return 0;
  const { numerator, denominator } = exact(x);
  const size = numerator < 0n ? -numerator : numerator;
  let exponent = 0;
  while (size >= 10n ** BigInt(exponent + 1) * denominator) exponent += 1;
  while (
    exponent > -40 &&
    size * 10n ** BigInt(Math.max(0, -exponent)) < denominator &&
    exponent <= 0
  ) {
    exponent -= 1;
  }
  const shift = 14 - exponent;
  const digits =
    shift >= 0
      ? divided(numerator * 10n ** BigInt(shift), denominator)
      : divided(numerator, denominator * 10n ** BigInt(-shift));
  const whole =
    shift <= decimals
      ? digits * 10n ** BigInt(decimals - shift)
      : divided(digits, 10n ** BigInt(shift - decimals));
  return Number(`${whole}e-${decimals}`) + 0;
}

const anyNumber = fc.oneof(
  fc.double({ min: -1e13, max: 1e13, noNaN: true }),
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.double({ min: -1e-6, max: 1e-6, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-30),
  // Half-way cases and their neighbours.
  fc
    .tuple(fc.integer({ min: -2e9, max: 2e9 }), fc.integer({ min: -4, max: 4 }))
    .map(([n, steps]) => ulps((n + 0.5) * 1e-9, steps)),
  fc
    .tuple(fc.integer({ min: 1, max: 999999 }), fc.integer({ min: 1, max: 999 }))
    .map(([a, b]) => a / b),
);

describe('the decimal rule', () => {
  it('is what exact arithmetic says', () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 0, max: 12 }), (x, decimals) => {
        expect(round(x, decimals)).toBe(byTheRule(x, decimals));
      }),
      cases(5000),
    );
  });

  it.each([
    [2.4 / 3, 0.8],
    [1 - 0.18, 0.82],
    [0.1 + 0.2, 0.3],
    [1.0000000005, 1.000000001],
    [1.00000000049999, 1],
    [-1.0000000005, -1.000000001],
    [0.99999999995, 1],
    [4.9e-10, 0],
    [-1e-12, 0],
    [5e-324, 0],
    [1e22, 1e22],
  ])('takes %d to %d', (x, expected) => {
    expect(round9(x)).toBe(expected);
  });

  it('leaves a rounded number as it is', () => {
    fc.assert(fc.property(anyNumber, (x) => round9(round9(x)) === round9(x)));
  });

  it('keeps the order of numbers', () => {
    fc.assert(
      fc.property(
        anyNumber,
        anyNumber,
        (a, b) => a <= b === round9(a) <= round9(b) || round9(a) === round9(b),
      ),
    );
  });

  it('knows whole numbers by nine decimals', () => {
    expect([3, 3.0000000001, 3.000000001, -2, 9999999999999.99, 1e13].map(isWhole)).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('a shown rate', () => {
  it.each([
    [1, '100.0%'],
    [0.9999999999, '100.0%'],
    [0.99999, '99.9%'],
    [0.934999, '93.4%'],
    [0.65, '65.0%'],
    [0.0004, '0.0%'],
    [-0.0769, '-7.6%'],
    [-0.0004, '0.0%'],
    [9.9989, '999.8%'],
    [9.999, '999.9%以上'],
    [123456, '999.9%以上'],
  ])('of %d reads %s', (rate, text) => {
    expect(displayedRate(asRate(rate)).text).toBe(text);
  });

  it('never reads 100.0 % for what is judged below', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.9, max: 1, noNaN: true }), (rate) => {
        expect(displayedRate(asRate(rate)).text === '100.0%').toBe(round9(rate) >= 1);
      }),
    );
  });

  it('is cut, toward zero, to a tenth of a percent', () => {
    expect([1.2349999, -1.2349999, 0.0009999].map(cut3)).toEqual([1.234, -1.234, 0]);
  });
});

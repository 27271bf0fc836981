/**
 * A fingerprint of a text for telling copies apart: two independent 32-bit hashes (FNV-1a with different starts and
 * multipliers). Not against forgery, only against chance.
 */
export function digestOf(parts: Iterable<string>): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) {
      const unit = part.charCodeAt(index);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x5bd1e995);
      b ^= b >>> 15;
    }
    // Parts do not run into one another.
    a = Math.imul(a ^ 0x1f, 0x01000193);
    b = Math.imul(b ^ 0x1f, 0x5bd1e995);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

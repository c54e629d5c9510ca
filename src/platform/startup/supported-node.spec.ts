import { describe, expect, it } from 'vitest';
import { assertSupportedNode } from './supported-node.js';

describe('the Node versions the dependencies run on', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.12.0', 'v22.23.3', 'v24.0.0', 'v26.1.0'])('accepts %s', (version) => {
    expect(() => assertSupportedNode(version)).not.toThrow();
  });

  it.each(['v16.20.0', 'v18.20.4', 'v20.18.3', 'v21.7.0', 'v22.11.0', 'v23.5.0', 'nonsense'])(
    'refuses %s and names those that work',
    (version) => {
      expect(() => assertSupportedNode(version)).toThrow(`Node.js ${version} is not supported`);
    },
  );
});

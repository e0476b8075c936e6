import { boolean, duration } from './quantities.ts';
import type { Value, ValueRule } from './rule.ts';

/** Source: checkConsistency of compose-go's loader. */
function test(value: Value): void {
  const [first, second, ...more] = value.values;
  if (first === undefined || first.text === undefined) return;
  if (!['CMD', 'CMD-SHELL', 'NONE'].includes(first.text)) {
    first.tell('healthcheck-test', { args: [first.text] });
  } else if (first.text === 'CMD' && more.length === 0 && /^\S+\s+\S/.test(second?.text ?? '')) {
    second?.tell('healthcheck-command', { args: [second.text ?? ''] });
  }
}

export const healthcheck: ValueRule = {
  check: (value) => {
    const tested = value.under('test');
    if (tested !== undefined && value.under('disable')?.text === 'true') {
      tested.tell('disabled-healthcheck', { unnecessary: true });
    }
  },
  keys: {
    test: { check: test },
    interval: duration,
    timeout: duration,
    start_period: duration,
    start_interval: duration,
    disable: boolean,
    retries: {
      check: (value) => {
        const { text } = value;
        if (text === undefined || value.node.kind !== 'scalar') return;
        const whole = typeof value.node.value === 'number' || /^[-+]?\d+$/.test(text);
        if (!whole) value.tell('invalid-number', { args: [text, 'whole'] });
        else if (Number(text) < 0) value.tell('negative-number', { args: [text] });
      },
    },
  },
};

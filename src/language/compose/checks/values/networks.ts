/** Addresses in `networks`. The engine refuses what is none. */

import { isAddress, readSubnet } from '../../../addresses.ts';
import { boolean } from './quantities.ts';
import { onText, onTexts, type ValueRule } from './rule.ts';

const address = onText((value, text) => {
  if (text !== '' && !isAddress(text)) value.tell('invalid-ip-address', { args: [text] });
});

const subnet = onText((value, text) => {
  if (text !== '' && readSubnet(text) === undefined) value.tell('invalid-subnet', { args: [text] });
});

export const macAddress = onText((value, text) => {
  if (
    text !== '' &&
    !/^([\da-f]{2}([:-])[\da-f]{2}(\2[\da-f]{2}){4}|([\da-f]{4}\.){2}[\da-f]{4})$/i.test(text)
  ) {
    value.tell('invalid-mac-address', { args: [text] });
  }
});

export const dns = onTexts((value, text) => {
  if (text !== '' && !isAddress(text)) value.tell('invalid-ip-address', { kind: 'warning', args: [text] });
});

export const serviceNetworks: ValueRule = {
  each: {
    keys: {
      ipv4_address: address,
      ipv6_address: address,
      mac_address: macAddress,
      link_local_ips: { items: address },
    },
  },
};

export const network: ValueRule = {
  keys: {
    external: boolean,
    internal: boolean,
    attachable: boolean,
    enable_ipv4: boolean,
    enable_ipv6: boolean,
    ipam: { keys: { config: { items: { keys: { subnet, ip_range: subnet, gateway: address } } } } },
  },
};

import { AgencyStore, type AgencyKind } from '../agencies/index.js';
import type { Tx } from '../platform/database/index.js';
import { UnionStore, type UnionLevel } from '../unions/index.js';

interface DemoUnion {
  readonly name: string;
  readonly level: UnionLevel;
  readonly regionCode: string;
  readonly below: readonly DemoUnion[];
}

/** The two counties the stories play in. Agencies stand beside them. */
export const DEMO_COUNTIES = ['东兰县总工会', '临安区总工会'] as const;

const county = (name: (typeof DEMO_COUNTIES)[number], regionCode: string): DemoUnion => ({
  name,
  level: 'county',
  regionCode,
  below: [],
});

/** The part of the union tree that the stories need, with codes of GB/T 2260 without trailing zeros. */
export const DEMO_UNIONS: DemoUnion = {
  name: '全国总工会',
  level: 'national',
  regionCode: '00',
  below: [
    {
      name: '广西壮族自治区总工会',
      level: 'province',
      regionCode: '45',
      below: [
        {
          name: '河池市总工会',
          level: 'city',
          regionCode: '4512',
          below: [county('东兰县总工会', '451224')],
        },
      ],
    },
    {
      name: '浙江省总工会',
      level: 'province',
      regionCode: '33',
      below: [
        {
          name: '杭州市总工会',
          level: 'city',
          regionCode: '3301',
          below: [county('临安区总工会', '330112')],
        },
      ],
    },
  ],
};

/** The bodies every county works with, under the names the stories use. */
export const DEMO_AGENCIES: readonly { readonly name: string; readonly kind: AgencyKind }[] = [
  { name: '社会矛盾纠纷调处化解中心', kind: 'mediationCentre' },
  { name: '人力资源和社会保障局', kind: 'labour' },
  { name: '法律援助中心', kind: 'justice' },
  { name: '劳动人事争议仲裁委员会', kind: 'arbitration' },
  { name: '人民法院', kind: 'court' },
];

/**
 * Loads the demo unions and, beside both counties, the agencies. For an empty database: a second load is refused by it.
 * @returns id of each union by its name.
 */
export async function loadDemoUnions(
  tx: Tx,
  stores: { readonly unions: UnionStore; readonly agencies: AgencyStore },
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  await addUnion(tx, stores.unions, DEMO_UNIONS, undefined, ids);
  for (const name of DEMO_COUNTIES) {
    const unionId = ids.get(name);
    if (!unionId) throw new Error(`no demo union ${name}`);
    for (const agency of DEMO_AGENCIES) await stores.agencies.add(tx, { ...agency, unionId, demo: true });
  }
  return ids;
}

async function addUnion(
  tx: Tx,
  store: UnionStore,
  { below, ...union }: DemoUnion,
  parentId: string | undefined,
  ids: Map<string, string>,
): Promise<void> {
  const { id } = await store.add(tx, { ...union, ...(parentId && { parentId }), demo: true });
  ids.set(union.name, id);
  for (const child of below) await addUnion(tx, store, child, id, ids);
}

/** 専門職ネットワーク名簿: which organisations take part. A roster replaces the one before. */
import { knownCode } from '../../shared/import/cells.js';
import { organizationColumn, textColumn } from '../../shared/import/columns.js';
import { anyForm, type ImportForm } from '../../shared/import/form.js';

const table = 'network_member';

export const networkRosterForm: ImportForm = {
  name: 'network-roster',
  title: { en: 'Rosters of specialist networks', ja: '専門職ネットワーク名簿' },
  subgraph: 'exchange',
  ofTheUnion: true,
  async open(ground) {
    const networks = await ground.known('specialist_network', 'code');
    const seen = new Set<string>();
    const columns = {
      networkCode: {
        spellings: ['ネットワークコード'],
        read: knownCode(networks, { en: 'a specialist network', ja: '専門職ネットワーク' }),
        example: 'N-PUBLIC_HEALTH_NURSE',
      },
      organizationCode: organizationColumn(ground),
      name: textColumn(['氏名', '担当者', '担当者氏名'], 60, '（取り込まれません）'),
      contact: textColumn(['連絡先', '電話番号', 'メールアドレス'], 200, '（取り込まれません）'),
    };
    return anyForm({
      name: networkRosterForm.name,
      columns,
      tables: [
        { table, key: ['networkCode', 'organizationCode'], replacesWithin: ['networkCode'] },
      ],
      recordsOf({ networkCode, organizationCode }) {
        // several people of one organisation are one member
        const key = `${networkCode} ${organizationCode}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ table, row: { networkCode, organizationCode } }];
      },
      organizationsOf: ({ organizationCode }) => [organizationCode],
    });
  },
};

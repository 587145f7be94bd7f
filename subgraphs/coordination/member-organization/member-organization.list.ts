import { listArgs } from '../../shared/list-args.js';
import { day, name, oneOf, organization, whole } from '../../shared/list-field.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { MemberOrganization } from './member-organization.entity.js';
import { OrganizationKind, Region } from './member-organization.enums.js';

export const MemberOrganizationArgs = listArgs(MemberOrganization, {
  code: organization(
    'code',
    'Local government code of six digits. / 全国地方公共団体コード（6桁）。',
  ),
  name: name(['nameJa', 'nameKana', 'nameEn'], { orderBy: 'nameKana' }),
  type: oneOf(OrganizationKind),
  region: oneOf(Region),
  countyJa: name(['countyJa']),
  population: whole('population', {
    description: 'Residents at the census; null when not known. / 国勢調査人口。不明は null。',
  }),
  validFrom: day(),
  validTo: day(),
  datasetKind: oneOf(DatasetKind),
});

import type { OrganizationProfileQuery } from '@hitozukuri/hooks/tanstack';

/** One member organisation as its sheet asks for it. */
export type Profile = NonNullable<OrganizationProfileQuery['memberOrganization']>;

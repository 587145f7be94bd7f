/** What figures of an organisation per fiscal year are asked by; both years included. */
export interface OrganizationYears {
  readonly organizationCode: string;
  readonly from: number;
  readonly to: number;
}

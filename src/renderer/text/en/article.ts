export const article = {
  internal: 'For the team only',
  internalText: 'Customers cannot see this article. It cannot go into a reply.',
  updated: 'Changed {{when}}',
  version: 'version {{version}}',
  failed: 'This article could not be read.',
  gone: 'This article is not on this workstation any more.',
  cut: 'Shortened: this article is too large to show whole.',
  linkNotHere: 'That article is not on this workstation yet.',
  insert: 'Insert',
  insertLink: 'Link',
  insertExcerpt: 'Excerpt',
  insertSteps: 'Steps',
};

export const shortcuts = {
  title: 'All shortcuts',
  lead: 'Single letters work whenever the cursor is not in a text field, on every keyboard layout.',
  search: 'Find a command or a key',
  change: 'Change keys…',
  nothing: 'No command fits “{{query}}”.',
  slash: 'In a reply: insert a macro',
  article: 'In a reply: insert an article',
};

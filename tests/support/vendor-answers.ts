/**
 * What other systems answer, put together from the schemas and examples of the descriptions of their APIs, with the fields
 * that these name and no others: Zendesk's own OpenAPI file (macros), Chatwoot's (canned responses, articles, categories)
 * and its controllers (macros), Freshdesk's reference (canned responses, solutions). Of Zendesk's Help Center and of
 * Zammad there is no such description: theirs are made of the fields that an import reads.
 */
const day = '2019-09-16T02:17:38Z';

/** `MacroCommonObject`'s and `MacrosResponse`'s examples. */
export const zendeskMacros = {
  count: 4,
  macros: [
    {
      actions: [
        { field: 'status', value: 'solved' },
        { field: 'priority', value: 'normal' },
        { field: 'type', value: 'incident' },
        { field: 'assignee_id', value: 'current_user' },
        { field: 'group_id', value: 'current_groups' },
        {
          field: 'comment_value',
          value:
            'Thanks for your request. This issue you reported is a known issue. For more information, please visit our forums. ',
        },
      ],
      active: true,
      created_at: day,
      default: false,
      description: null,
      id: 360111062754,
      position: 9999,
      restriction: null,
      title: 'Close and redirect to topics',
      updated_at: day,
      url: 'https://subdomain.zendesk.com/api/v2/macros/360111062754.json',
    },
    {
      actions: [{ field: 'status', value: 'solved' }],
      active: true,
      description: 'Sets the ticket status to `solved`',
      id: 25,
      position: 42,
      restriction: {},
      title: 'Close and Save',
    },
    {
      actions: [],
      active: false,
      description: 'Adds a `priority` tag to the ticket',
      id: 26,
      restriction: {},
      title: 'Assign priority tag',
    },
    {
      actions: [{ field: 'status', value: 'pending' }],
      active: true,
      id: 27,
      restriction: { id: 4, type: 'User' },
      title: 'Wait for me',
    },
  ],
  next_page: null,
  previous_page: null,
};

const article = {
  html_url: 'https://help.northgate.example/hc/en-us/articles/35467',
  url: 'https://subdomain.zendesk.com/api/v2/help_center/en-us/articles/35467.json',
  author_id: 3465,
  comments_disabled: true,
  content_tag_ids: [],
  created_at: day,
  draft: false,
  edited_at: day,
  id: 35467,
  label_names: ['network'],
  locale: 'en-us',
  outdated: false,
  outdated_locales: [],
  permission_group_id: 123,
  position: 42,
  promoted: false,
  section_id: 98838,
  source_locale: 'en-us',
  title: 'A deposit on the wrong network',
  body: '<h2>What to do</h2><p>Write to us with the <strong>hash</strong>.</p>',
  updated_at: day,
  user_segment_id: null,
  vote_count: 5,
  vote_sum: 3,
};

/** `GET /api/v2/help_center/en-us/articles?include=sections,categories`. */
export const zendeskArticles = {
  articles: [article],
  sections: [
    {
      id: 98838,
      category_id: 888887,
      name: 'Networks',
      locale: 'en-us',
      source_locale: 'en-us',
      parent_section_id: null,
      html_url: 'https://help.northgate.example/hc/en-us/sections/98838',
    },
  ],
  categories: [
    {
      id: 888887,
      name: 'Deposits',
      locale: 'en-us',
      source_locale: 'en-us',
      html_url: 'https://help.northgate.example/hc/en-us/categories/888887',
    },
  ],
  count: 1,
  next_page: null,
  page: 1,
};

const written = { created_at: '2018-08-16T09:08:53Z', updated_at: '2018-08-16T09:08:53Z' };

/** Pages of `/canned_response_folders` and of what lies in them, as they are put below each other into one file. */
export const freshdeskResponses = [
  [
    { id: 1, name: 'My folder', personal: false, responses_count: 1, ...written },
    { id: 2, name: 'Mine', personal: true, responses_count: 1, ...written },
  ],
  [
    {
      id: 1,
      title: 'Canned Response title 1',
      folder_id: 1,
      content: 'Hi {{ticket.requester.name}}',
      content_html: '<div dir="ltr">Hi {{ticket.requester.name}}</div>',
      attachments: [],
      ...written,
    },
  ],
  [
    {
      id: 2,
      title: 'Canned Response title 2',
      folder_id: 2,
      content: 'See you',
      content_html: '<div dir="ltr">See you</div>',
      attachments: [{ id: 4, name: 'terms.pdf', content_type: 'application/pdf', size: 9 }],
      ...written,
    },
  ],
];

/** `/solutions/categories`, the folders of one, and the articles of these: a file each. */
export const freshdeskSolutions = {
  'categories.json': [{ id: 3, name: 'Deposits', description: null, ...written }],
  'folders.json': [
    {
      id: 4,
      name: 'Networks',
      description: null,
      category_id: 3,
      visibility: 1,
      articles_count: 1,
      ...written,
    },
    { id: 5, name: 'Inside', category_id: 3, visibility: 3, articles_count: 1, ...written },
  ],
  'articles-4.json': [
    {
      id: 6,
      title: 'Which network to choose',
      description: '<p>The one of your wallet.</p>',
      description_text: 'The one of your wallet.',
      folder_id: 4,
      category_id: 3,
      status: 2,
      thumbs_up: 1,
      thumbs_down: 0,
      hits: 12,
      tags: ['network'],
      ...written,
    },
  ],
  'articles-5.json': [
    {
      id: 7,
      title: 'How we look for it',
      description: '<p>In the explorer.</p>',
      description_text: 'In the explorer.',
      folder_id: 5,
      category_id: 3,
      status: 1,
      thumbs_up: 0,
      thumbs_down: 0,
      hits: 0,
      tags: [],
      ...written,
    },
  ],
};

/** `canned_response` of the description. */
export const chatwootCanned = [
  { id: 1, content: 'Hello {{contact.name}}, we look into it.', short_code: 'look', account_id: 1 },
];

/** As `macros_controller` answers. */
export const chatwootMacros = {
  payload: [
    {
      id: 1,
      name: 'Escalate',
      visibility: 'global',
      actions: [
        { action_name: 'send_message', action_params: ['One moment, **please**.'] },
        { action_name: 'assign_team', action_params: [3] },
        { action_name: 'add_label', action_params: ['escalated'] },
      ],
    },
  ],
};

/** `article` and `category` of the description: an article names its category by its id alone. */
export const chatwootArticles = {
  'categories.json': {
    payload: [
      {
        id: 8,
        description: 'All about coins',
        locale: 'es',
        name: 'Depósitos',
        slug: 'depositos',
        position: 1,
        portal_id: 1,
        account_id: 1,
        associated_category_id: null,
        parent_category_id: null,
      },
    ],
  },
  'articles.json': {
    payload: [
      {
        id: 9,
        content: 'Escríbanos con el **hash**.',
        meta: { tags: ['red'], title: 'Red equivocada', description: 'Qué hacer' },
        position: 1,
        status: 1,
        title: 'Red equivocada',
        slug: 'red-equivocada',
        views: 3,
        portal_id: 1,
        account_id: 1,
        author_id: 2,
        category_id: 8,
        folder_id: null,
        associated_article_id: null,
      },
      {
        id: 10,
        content: 'Still to be written.',
        meta: {},
        status: 0,
        title: 'A draft',
        slug: 'a-draft',
        portal_id: 1,
        category_id: null,
      },
    ],
    meta: { articles_count: 2, current_page: 1 },
  },
};

/** Fields as `GET /api/v1/text_modules` and `/api/v1/macros` have them. */
export const zammadTexts = [
  {
    id: 1,
    name: 'Deposits::Ask for the hash',
    keywords: 'hash',
    content: '<div>Hello #{ticket.customer.firstname},</div><div>please send us the hash.</div>',
    user_id: null,
    active: true,
    foreign_id: null,
    group_ids: [],
    note: '',
    created_at: day,
    updated_at: day,
  },
];
export const zammadMacros = [
  {
    id: 1,
    name: 'Close & Tag as Spam',
    perform: {
      'ticket.state': { value: 'closed' },
      'ticket.tags': { operator: 'add', value: 'spam' },
      'article.note': { body: '<div>We close this.</div>', internal: 'false', subject: '' },
      'ticket.owner_id': { pre_condition: 'current_user.id', value: '', value_completion: '' },
    },
    ux_flow_next_up: 'next_task',
    note: 'example macro',
    active: true,
    group_ids: [],
    created_at: day,
    updated_at: day,
  },
];

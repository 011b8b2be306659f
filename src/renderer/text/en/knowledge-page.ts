export const knowledgePage = {};

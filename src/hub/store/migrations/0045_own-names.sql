-- Domains of the exchange's own stood in two lists: those of the rules of signals come to the others.
UPDATE "workspaces" SET "settings" = ("settings" #- '{signals,ownDomains}') || jsonb_build_object('own', jsonb_build_object(
  'names', coalesce("settings" #> '{own,names}', '[]'),
  'domains', (
    SELECT coalesce(jsonb_agg(DISTINCT kept.value), '[]')
    FROM jsonb_array_elements_text(
      coalesce("settings" #> '{own,domains}', '[]') || coalesce("settings" #> '{signals,ownDomains}', '[]')
    ) AS kept(value)
  )
)) WHERE "settings" #> '{signals,ownDomains}' IS NOT NULL;

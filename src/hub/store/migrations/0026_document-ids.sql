-- A version names its document, of whatever kind that is: also where an import has put one aside.
UPDATE "macro_import_items" SET "before" = ("before" - 'macroId') || jsonb_build_object('documentId', "before" -> 'macroId') WHERE "before" ? 'macroId';

namespace Carnet.Testing.Databases;

/// <summary>A database's schema as rows: kind, subject ("table" or "table.column"), description. Names of keys and indexes do not count.</summary>
internal static class SchemaQueries
{
    public const string Sqlite = """
        WITH tables AS (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%')
        SELECT 'column', t.name || '.' || c.name,
               c.type || ' notnull=' || c."notnull" || ' pk=' || c.pk || ' default=' || coalesce(c.dflt_value, '')
          FROM tables t JOIN pragma_table_xinfo(t.name) c
        UNION ALL
        SELECT 'index', t.name,
               'unique=' || i."unique" || ' origin=' || i.origin || ' columns=' ||
               (SELECT group_concat(coalesce(x.name, '?') || ' ' || x.coll || ' ' || x.desc) FROM pragma_index_xinfo(i.name) x WHERE x.key = 1) ||
               coalesce((SELECT substr(m.sql, instr(m.sql, ' WHERE ')) FROM sqlite_master m WHERE m.name = i.name AND i.partial = 1), '')
          FROM tables t JOIN pragma_index_list(t.name) i
        UNION ALL
        SELECT 'foreign key', t.name, group_concat(f."from") || ' -> ' || f."table" || '(' || group_concat(f."to") || ') on delete ' || f.on_delete
          FROM tables t JOIN pragma_foreign_key_list(t.name) f GROUP BY t.name, f.id
        """;

    public const string PostgreSql = """
        WITH tables AS (SELECT c.oid, c.relname AS name FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p'))
        SELECT 'column', t.name || '.' || a.attname,
               format_type(a.atttypid, a.atttypmod) || ' notnull=' || a.attnotnull || ' identity=' || a.attidentity::text || ' generated=' || a.attgenerated::text ||
               ' collation=' || coalesce((SELECT l.collname FROM pg_collation l WHERE l.oid = a.attcollation), '') ||
               ' default=' || coalesce((SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d WHERE d.adrelid = t.oid AND d.adnum = a.attnum), '')
          FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT 'index', t.name, regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX \S+ ON \S+ ', 'INDEX ') || ' primary=' || i.indisprimary
          FROM tables t JOIN pg_index i ON i.indrelid = t.oid AND i.indexprs IS NULL -- EF Core cannot model an index over an expression
        UNION ALL
        SELECT 'constraint', t.name, pg_get_constraintdef(k.oid)
          FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid
        """;
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who works here, where the unions stand in their tree, and the masters (people, employers, agencies) that cases and
 * tickets point to. `unions.path` is the tree: "own and below" is `path <@ actor's path` and nothing else.
 */
export class PeopleAndUnions1763700000200 implements MigrationInterface {
  name = 'PeopleAndUnions1763700000200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE unions (
        id uuid PRIMARY KEY,
        parent_id uuid REFERENCES unions (id),
        level text NOT NULL CHECK (level IN ('national', 'province', 'city', 'county', 'township', 'basic')),
        name text NOT NULL UNIQUE,
        region_code text NOT NULL CHECK (region_code ~ '^[0-9]{2,12}$'),
        path ltree NOT NULL UNIQUE,
        demo boolean NOT NULL DEFAULT false,
        CHECK ((parent_id IS NULL) = (nlevel(path) = 1))
      );
      CREATE INDEX unions_path ON unions USING gist (path);
      CREATE INDEX unions_parent ON unions (parent_id);

      CREATE TABLE users (
        id uuid PRIMARY KEY,
        username text NOT NULL UNIQUE,
        display_name text NOT NULL,
        password_hash text NOT NULL,
        locale text NOT NULL DEFAULT 'zh-CN' CHECK (locale IN ('zh-CN', 'en')),
        demo boolean NOT NULL DEFAULT false,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL
      );

      CREATE TABLE role_grants (
        user_id uuid NOT NULL REFERENCES users (id),
        role text NOT NULL CHECK (role IN
          ('operator', 'specialist', 'auditDesk', 'mediator', 'supervisor', 'auditor', 'admin')),
        union_id uuid NOT NULL REFERENCES unions (id),
        PRIMARY KEY (user_id, role, union_id)
      );
      CREATE INDEX role_grants_union ON role_grants (union_id, role);

      CREATE TABLE sessions (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id),
        kind text NOT NULL CHECK (kind IN ('cookie', 'access', 'refresh')),
        family uuid NOT NULL,
        token_hash text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX sessions_family ON sessions (family);
      CREATE INDEX sessions_user ON sessions (user_id);

      CREATE TABLE people (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        phone text,
        id_number text,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX people_phone ON people (phone) WHERE phone IS NOT NULL;
      CREATE INDEX people_id_number ON people (id_number) WHERE id_number IS NOT NULL;

      CREATE TABLE employers (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        normalised_name text NOT NULL,
        uscc text UNIQUE,
        region_code text,
        address text,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX employers_by_name ON employers (normalised_name, coalesce(region_code, '')) WHERE uscc IS NULL;

      CREATE TABLE agencies (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('court', 'arbitration', 'procuratorate', 'justice', 'labour', 'inspection',
          'mediationCentre', 'police', 'other')),
        union_id uuid NOT NULL REFERENCES unions (id),
        demo boolean NOT NULL DEFAULT false,
        UNIQUE (union_id, name)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE agencies, employers, people, sessions, role_grants, users, unions');
  }
}

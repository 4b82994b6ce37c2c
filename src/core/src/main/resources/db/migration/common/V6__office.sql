-- The back-office: tables that remember, families found by their names.

-- How each operator left each table of the back-office.
create sequence seq_table_memory as bigint start with 100 increment by 100;
create table table_memory (
    id bigint not null primary key,
    version bigint not null,
    owner varchar(100) not null,
    table_name varchar(60) not null,
    state varchar(300) not null,
    constraint table_memory_once unique (owner, table_name)
);

-- The folded name with a blank before each word (as street.search_key): the first letters of a word are found. No release had
-- members before this column; rows of a developer's own database get their accents folded when they are next saved.
alter table member add column search_key varchar(200) default '' not null;
update member set search_key = ' ' || lower(given_name) || ' ' || lower(family_name);
create index member_by_search_key on member (search_key);

-- Who may register and who decides: accounts, households, streets, staff; and the mail that tells them.
-- Moments are UTC (ADR 0004), amounts are cents. Ids come in blocks of 100: a sequence names the last one of its block.

create sequence seq_account as bigint start with 100 increment by 100;
create table account (
    id bigint not null primary key,
    version bigint not null,
    email varchar(254) not null,
    password_hash varchar(500) not null,
    status varchar(20) not null,
    refusal_reason varchar(1000),
    confirmation_by_email boolean not null,
    reminders_by_email boolean not null,
    news_by_email boolean not null,
    created_at timestamp not null,
    verified_at timestamp,
    decided_at timestamp,
    constraint account_email_once unique (email)
);
create index account_by_status on account (status, verified_at);

-- Links sent by mail; only a digest of each is kept.
create sequence seq_account_token as bigint start with 100 increment by 100;
create table account_token (
    id bigint not null primary key,
    version bigint not null,
    account_id bigint not null references account (id),
    purpose varchar(20) not null,
    token_hash char(64) not null,
    created_at timestamp not null,
    expires_at timestamp not null,
    used_at timestamp,
    constraint account_token_once unique (token_hash)
);
create index account_token_by_account on account_token (account_id, purpose);

create sequence seq_street as bigint start with 100 increment by 100;
create table street (
    id bigint not null primary key,
    version bigint not null,
    street_type varchar(40) not null,
    name varchar(120) not null,
    municipality varchar(80) not null,
    label varchar(170) not null,
    -- the folded label with a blank before each word: a word's first letters are found by like '% laf%'
    search_key varchar(250) not null,
    name_key varchar(200) not null,
    municipality_key varchar(120) not null,
    constraint street_once unique (municipality_key, search_key)
);
create index street_by_name on street (name_key);

create sequence seq_street_range as bigint start with 100 increment by 100;
create table street_range (
    id bigint not null primary key,
    version bigint not null,
    street_id bigint not null references street (id),
    first_number integer not null,
    last_number integer not null,
    parity varchar(10) not null
);
create index street_range_by_street on street_range (street_id);

create sequence seq_household as bigint start with 100 increment by 100;
create table household (
    id bigint not null primary key,
    version bigint not null,
    account_id bigint not null references account (id),
    street_id bigint references street (id),
    civic_number varchar(15) not null,
    apartment varchar(20) not null,
    other_street varchar(120) not null,
    other_municipality varchar(80) not null,
    postal_code varchar(7) not null,
    phone varchar(30) not null,
    residency varchar(15) not null,
    claimed_card varchar(8),
    card_number varchar(8),
    created_at timestamp not null,
    constraint household_once unique (account_id),
    constraint household_card_once unique (card_number)
);
create sequence seq_member as bigint start with 100 increment by 100;
create table member (
    id bigint not null primary key,
    version bigint not null,
    household_id bigint not null references household (id),
    given_name varchar(80) not null,
    family_name varchar(80) not null,
    birth_date date not null,
    holder boolean not null,
    left_at timestamp
);
create index member_by_household on member (household_id);

create sequence seq_operator as bigint start with 100 increment by 100;
create table operator (
    id bigint not null primary key,
    version bigint not null,
    login varchar(60) not null,
    display_name varchar(120) not null,
    password_hash varchar(500) not null,
    role_name varchar(20) not null,
    created_at timestamp not null,
    constraint operator_login_once unique (login)
);

create sequence seq_audit_entry as bigint start with 100 increment by 100;
create table audit_entry (
    id bigint not null primary key,
    version bigint not null,
    done_at timestamp not null,
    done_by varchar(100) not null,
    deed varchar(60) not null,
    subject varchar(100) not null,
    detail varchar(1000) not null
);
create index audit_entry_by_subject on audit_entry (subject);

create sequence seq_outbox_message as bigint start with 100 increment by 100;
create table outbox_message (
    id bigint not null primary key,
    version bigint not null,
    recipient varchar(254) not null,
    subject varchar(300) not null,
    -- emptied once sent: links in mail are secrets
    text_body ${text},
    html_body ${text},
    state varchar(10) not null,
    attempts integer not null,
    due_at timestamp not null,
    created_at timestamp not null,
    sent_at timestamp,
    last_error varchar(200)
);
create index outbox_message_due on outbox_message (state, due_at);

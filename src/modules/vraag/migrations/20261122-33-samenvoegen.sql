-- Wishes that look alike become one, with whose words each was; what a wish means for the shared process; a fourth choice; kinds of offers.
alter table vraag.wens drop constraint wens_status_bestaat;
alter table vraag.wens add constraint wens_status_bestaat
  check (status in ('concept', 'ingediend', 'in_voorstel', 'besloten', 'ingetrokken', 'overgedragen', 'samengevoegd'));
-- The wish in which this one went on; never more than one step deep.
alter table vraag.wens add column samengevoegd_in_id uuid references vraag.wens;
alter table vraag.wens add constraint samengevoegd_wijst_ergens_heen check ((status = 'samengevoegd') = (samengevoegd_in_id is not null));
alter table vraag.wens add constraint niet_in_zichzelf check (samengevoegd_in_id <> id);
create index wens_samengevoegd_in on vraag.wens (samengevoegd_in_id) where samengevoegd_in_id is not null;
alter table vraag.wens add column proces text not null default 'onbekend' constraint wens_proces_bestaat check (proces in ('standaard', 'afwijking', 'onbekend'));
alter table vraag.wens add column waarom_anders text not null default '';
alter table vraag.wens add constraint afwijking_heeft_waarom check (status = 'concept' or proces <> 'afwijking' or length(trim(waarom_anders)) > 0);

alter table vraag.aansluiting drop constraint aansluiting_keuze_bestaat;
alter table vraag.aansluiting add constraint aansluiting_keuze_bestaat check (keuze in ('nu', 'later', 'meeliften', 'niet'));

alter table vraag.aanbod add column soort text not null default 'voorstel' constraint aanbod_soort_bestaat check (soort in ('voorstel', 'trend', 'wet'));
alter table vraag.aanbod add column digitale_impact text not null default '';

-- The owner of a wish asks to let it go on in another; the owner of that one answers. What was said stays.
create table vraag.samenvoeging (
  id uuid primary key,
  wens_id uuid not null references vraag.wens,
  naar_id uuid not null references vraag.wens,
  van_organisatie_id uuid not null references samenwerking.organisatie,
  reden text not null constraint samenvoeging_heeft_reden check (length(trim(reden)) between 1 and 500),
  persoon_naam text not null,
  voorgesteld_op timestamptz not null,
  status text not null constraint samenvoeging_status_bestaat check (status in ('voorgesteld', 'aanvaard', 'afgewezen', 'ingetrokken', 'losgemaakt')),
  antwoord text not null default '',
  antwoord_naam text not null default '',
  beantwoord_op timestamptz,
  constraint antwoord_heeft_dag check ((status = 'voorgesteld') = (beantwoord_op is null)),
  constraint samenvoeging_van_twee check (wens_id <> naar_id)
);
create unique index een_samenvoeging_tegelijk on vraag.samenvoeging (wens_id) where status in ('voorgesteld', 'aanvaard');
create index samenvoeging_naar on vraag.samenvoeging (naar_id);
select hoed.bescherm_deel('vraag.samenvoeging', 'wens_id', 'vraag.wens');
create policy ook_met_het_andere on vraag.samenvoeging as restrictive to regiekamer_app
  using (exists (select from vraag.wens w where w.id = naar_id)) with check (exists (select from vraag.wens w where w.id = naar_id));
-- Only the owner asks; a yes at once is for who owns both.
create policy eigen_wens_samenvoegen on vraag.samenvoeging as restrictive for insert to regiekamer_app with check (
  van_organisatie_id = (select hoed.organisatie())
  and exists (select from vraag.wens w where w.id = wens_id and w.eigen_organisatie_id = (select hoed.organisatie()))
  and (status = 'voorgesteld' or (status = 'aanvaard' and exists (select from vraag.wens w where w.id = naar_id and w.eigen_organisatie_id = (select hoed.organisatie())))));
create policy beantwoorden on vraag.samenvoeging as restrictive for update to regiekamer_app using (status in ('voorgesteld', 'aanvaard')) with check (
  (status in ('aanvaard', 'afgewezen') and exists (select from vraag.wens w where w.id = naar_id and w.eigen_organisatie_id = (select hoed.organisatie())))
  or (status in ('ingetrokken', 'losgemaakt') and exists (select from vraag.wens w where w.id = wens_id and w.eigen_organisatie_id = (select hoed.organisatie()))));
grant select, insert on vraag.samenvoeging to regiekamer_app;
grant update (status, antwoord, antwoord_naam, beantwoord_op) on vraag.samenvoeging to regiekamer_app;

-- Whether a wish may go on in another: its owner asked and the other said yes, or it goes along with the one in which it was.
create function vraag.mag_opgaan(van_wens uuid, in_wens uuid) returns boolean
  language sql stable set search_path = pg_catalog as $$
  select exists (select from vraag.samenvoeging s where s.naar_id = in_wens and s.status = 'aanvaard'
    and (s.wens_id = van_wens or s.wens_id in (select t.naar_id from vraag.samenvoeging t where t.wens_id = van_wens and t.status = 'aanvaard')))
$$;
create function vraag.bewaak_samenvoeging() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.status = 'samengevoegd' and new.status <> 'samengevoegd' and old.eigen_organisatie_id is distinct from hoed.organisatie() then
    raise exception 'only the owner takes a wish apart again' using errcode = '42501';
  end if;
  if new.samengevoegd_in_id is not null and new.samengevoegd_in_id is distinct from old.samengevoegd_in_id and not vraag.mag_opgaan(new.id, new.samengevoegd_in_id) then
    raise exception 'both owners agree before a wish goes on in another' using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger bewaak_samenvoeging before update on vraag.wens for each row execute function vraag.bewaak_samenvoeging();
create policy niet_samengevoegd_beginnen on vraag.wens as restrictive for insert to regiekamer_app with check (status <> 'samengevoegd');

-- Who looks for the words of a wish that went on in another, arrives at that one. Runs after the trigger that makes it findable.
create function vraag.vindbaar_in_geheel() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.samengevoegd_in_id is not null then
    update zoek.stuk set pad = '/wensen/' || new.samengevoegd_in_id where soort = 'wens' and onderwerp_id = new.id;
  end if;
  return new;
end
$$;
create trigger vindbaar_in_geheel after insert or update on vraag.wens for each row execute function vraag.vindbaar_in_geheel();

-- A choice moves along: whoever owns the wish that takes another in, writes down there what others chose at the other, and its owner's own place.
create function vraag.komt_mee(naar_wens uuid, van_organisatie uuid) returns boolean
  language sql stable set search_path = pg_catalog as $$
  select exists (select from vraag.wens a join vraag.samenvoeging s on s.naar_id = a.id and s.status = 'aanvaard'
    where a.id = naar_wens and a.eigen_organisatie_id = hoed.organisatie()
      and (s.van_organisatie_id = van_organisatie or exists (select from vraag.aansluiting o where o.wens_id = s.wens_id and o.organisatie_id = van_organisatie)))
$$;
drop policy eigen_keuze on vraag.aansluiting;
create policy eigen_keuze on vraag.aansluiting as restrictive for insert to regiekamer_app
  with check (organisatie_id = (select hoed.organisatie()) or vraag.komt_mee(wens_id, organisatie_id));
drop policy eigen_keuze_weghalen on vraag.aansluiting;
create policy eigen_keuze_weghalen on vraag.aansluiting as restrictive for delete to regiekamer_app
  using (organisatie_id = (select hoed.organisatie())
    or exists (select from vraag.wens w where w.id = wens_id and w.eigen_organisatie_id = (select hoed.organisatie()))
    or exists (select from vraag.wens w join vraag.wens a on a.id = w.samengevoegd_in_id where w.id = wens_id and a.eigen_organisatie_id = (select hoed.organisatie())));

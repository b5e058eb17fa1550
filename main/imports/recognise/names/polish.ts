import type { Field } from '#contract/mapping.ts'

/** What exports call the fields that matter most in Polish. */
export const polishNames: Partial<Readonly<Record<Field, string>>> = {
  location: `
    oddział nazwaoddziału oddzial placowka nazwaplacowki filia lokalizacja salon sklep punkt punktobsługi urzad jednostka
    przychodnia poradnia biuro agencja siedziba | miasto region`,
  provider: `
    pracownik imieinazwisko nazwiskopracownika operator doradca konsultant konsultantka kasjer agent lekarz obsługujacy
    obsługiwałprzez obsługujacypracownik opiekun sprzedawca | uzytkownik`,
  customer: 'klient numerklienta nrklienta idklienta pacjent petent',
  channel: 'kanał kanałkontaktu',
  service_type: 'usługa nazwausługi rodzajusługi sprawa rodzajsprawy kategoria temat kolejka typsprawy cel',
  arrived_at: `
    datapobraniabiletu pobraniebiletu czaspobraniabiletu pobranobilet pobraniabiletu datawydrukubiletu czaswydrukubiletu
    wydrukbiletu przybycie czasprzybycia dataprzybycia przyjscie czasprzyjscia rejestracja czasrejestracji datarejestracji
    utworzono datautworzenia zgłoszono datazgłoszenia rozpoczecieoczekiwania datawizyty terminwizyty datagodzina | data
    godzina czas`,
  called_at: `
    datawezwania czaswezwania wezwanie wezwano godzinawezwania przywołanie czasprzywołania rozpoczecie rozpoczecieobsługi
    poczatekobsługi startobsługi odebrano`,
  finished_at: `
    datazakonczenia czaszakonczenia zakonczenie zakonczono koniec koniecobsługi zakonczenieobsługi datazamkniecia
    zamknieto wyjscie`,
  updated_at: 'dataaktualizacji zaktualizowano ostatniazmiana',
  wait_s: 'czasoczekiwania oczekiwanie czasoczekiwaniawkolejce czaskolejki',
  service_s: 'czasobsługi obsługa czastrwaniaobsługi czastrwania | trwanie',
  outcome: 'status wynik rezultat statuswizyty statusbiletu',
  csat: 'ocena ocenaklienta ocenaobsługi zadowolenie satysfakcja',
  comment: 'komentarz uwagi opinia',
  external_id: 'numerbiletu nrbiletu idwizyty numerwizyty numerzgłoszenia nrzgłoszenia idzgłoszenia idbiletu | bilet',
}

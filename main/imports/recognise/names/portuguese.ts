import type { Field } from '#contract/mapping.ts'

/** What exports call the fields that matter most in Portuguese. */
export const portugueseNames: Partial<Readonly<Record<Field, string>>> = {
  location: `
    loja nomedaloja unidade agencia filial balcao reparticao posto clinica local | cidade regiao`,
  provider: `
    atendente nomedoatendente funcionario colaborador operador atendidopor vendedor medico tecnico responsavel | usuario utilizador`,
  customer: 'cliente codigodocliente utente paciente',
  channel: 'canal canaldeatendimento',
  service_type: 'servico tipodeservico assunto motivo categoria tipodeatendimento',
  arrived_at: `
    chegada horadechegada horachegada datadechegada emissaodasenha senhaemitida horadaemissao retirada criadoem
    datadecriacao abertura datadeabertura dataehora datahora | data hora`,
  called_at: 'chamada horadachamada horachamada chamadoem iniciodoatendimento inicioatendimento horadeinicio',
  finished_at:
    'fim horadofim fimdoatendimento fimatendimento termino horadetermino conclusao encerramento fechadoem saida horadesaida',
  updated_at: 'atualizadoem ultimaatualizacao',
  wait_s: 'espera tempodeespera tempoespera',
  service_s: 'tempodeatendimento tempoatendimento duracaodoatendimento atendimento | duracao',
  outcome: 'situacao estado resultado status',
  csat: 'satisfacao avaliacao nota classificacao',
  comment: 'comentario comentarios observacoes',
  external_id: 'senha numerodasenha protocolo numerodoprotocolo numerodoticket | numero',
}

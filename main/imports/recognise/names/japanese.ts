import type { Field } from '#contract/mapping.ts'

/** What exports call the fields that matter most in Japanese. */
export const japaneseNames: Partial<Readonly<Record<Field, string>>> = {
  location: '店舗 店舗名 店名 支店 支店名 営業所 営業所名 拠点 拠点名 窓口名 事業所 事業所名 部署 | 地域 エリア',
  provider:
    '担当者 担当者名 担当 対応者 対応者名 スタッフ スタッフ名 社員名 オペレーター オペレータ オペレーター名 従業員 従業員名',
  customer: '顧客 顧客番号 顧客id 会員番号 お客様番号 お客様名',
  channel: 'チャネル 受付方法 受付種別 受付区分 来店区分',
  service_type: '用件 用件区分 サービス サービス名 メニュー 内容 相談内容 問い合わせ内容 問合せ内容 カテゴリ 区分 種別',
  arrived_at:
    '受付日時 受付時刻 受付時間 来店日時 来店時刻 来店時間 発券日時 発券時刻 着信日時 着信時刻 入電日時 予約日時 登録日時 作成日時 回答日時 開始日時 問い合わせ日時 | 日時 受付日 来店日 日付',
  called_at:
    '呼出日時 呼出時刻 呼び出し時刻 呼出し時刻 応対開始 応対開始日時 対応開始 対応開始日時 対応開始時刻 応答日時 応答時刻 案内時刻',
  finished_at:
    '終了日時 終了時刻 対応終了 対応終了日時 対応終了時刻 応対終了 応対終了日時 完了日時 完了時刻 退店時刻 切断日時 解決日時',
  updated_at: '更新日時 最終更新日時',
  wait_s: '待ち時間 待時間 待機時間 平均待ち時間 呼出時間',
  service_s: '対応時間 応対時間 接客時間 通話時間 サービス時間 | 所要時間',
  resolution_s: '解決時間',
  outcome: 'ステータス 状態 結果 対応結果 対応状況 応対結果',
  csat: '満足度 顧客満足度 総合満足度 評価 総合評価',
  nps: '推奨度',
  comment: 'コメント ご意見 自由記入 自由記述 備考',
  external_id: '受付番号 整理番号 チケット番号 問い合わせ番号 管理番号 予約番号 回答番号 | 番号',
}

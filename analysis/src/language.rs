//! Whether a text is in another language than English.
//!
//! A third and more of any English prose is its few dozen most frequent words; a text with hardly any of them is in
//! another language, unless it is a list of names or of things. So only words written small count, most of which must
//! also be unknown, and where too few are left nothing is said.

use crate::document::{Document, TokenKind};
use crate::words::{frequency, table};

/// How many words written small it takes to tell.
const ENOUGH: usize = 15;

/// The share of the most frequent English words, in per cent, below which a text may be foreign. Of 242 English
/// articles each had 26 and more; Dutch, which has `in`, `is`, `was` and `of` as well, has about 10.
const FREQUENT: usize = 20;

/// The share of words in the English lists, in per cent, below which a text may be foreign. English has 90 and
/// more, other languages of Europe up to 35.
const KNOWN: usize = 60;

/// The share of its letters, in per cent, from which on a text is in another script.
const OTHER_SCRIPT: usize = 50;

/// Whether a text is surely not English; where it is too short, or mixed, or no running text, it is not sure.
pub(crate) fn is_foreign(document: &Document<'_>) -> bool {
    let (mut letters, mut others) = (0, 0);
    for c in document.text().chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        others += usize::from(!is_latin(c));
    }
    if letters >= ENOUGH && others * 100 >= letters * OTHER_SCRIPT {
        return true;
    }
    let small = |at: &usize| document.kind(*at) == TokenKind::Word && !document.is_capitalised(*at);
    let (mut words, mut frequent, mut known) = (0, 0, 0);
    for at in (0..document.tokens().len()).filter(small) {
        let word = document.lower(at);
        words += 1;
        frequent += usize::from(frequency::rarity(word) <= 0.0);
        known += usize::from(table::is_common(word));
    }
    words >= ENOUGH && frequent * 100 < words * FREQUENT && known * 100 < words * KNOWN
}

/// Whether a letter is of the Latin script, accents included.
fn is_latin(c: char) -> bool {
    c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::is_foreign;
    use crate::document::Document;

    #[track_caller]
    fn check(text: &str, foreign: bool) {
        assert_eq!(is_foreign(&Document::new(text)), foreign, "{text}");
    }

    #[test]
    fn other_languages_are_told_from_english() {
        for text in [
            "Die Fähre lief am Sonntagabend vor Velm auf Grund. Alle Passagiere wurden von der Küstenwache mit dem Hubschrauber \
             in Sicherheit gebracht, wie ein Sprecher am Montag mitteilte. Die Ursache war zunächst unklar.",
            "Le ferry s’est échoué dimanche soir au large de Velm. Tous les passagers ont été évacués par hélicoptère, a indiqué \
             la préfecture. Une enquête a été ouverte pour déterminer la cause de l’accident.",
            "El transbordador encalló el domingo por la noche frente a Velm. Los guardacostas evacuaron en helicóptero a todos \
             los pasajeros, según informó un portavoz. La causa del accidente no está clara todavía.",
            "Il traghetto si è arenato domenica sera al largo di Velm. Tutti i passeggeri sono stati portati in salvo con gli \
             elicotteri, ha detto la guardia costiera. Le cause dell’incidente non sono ancora note.",
            "O ferry encalhou no domingo à noite ao largo de Velm. Todos os passageiros foram retirados de helicóptero, disse a \
             guarda costeira. As causas do acidente ainda não são conhecidas, mas o leme pode ter falhado.",
            "De veerboot liep zondagavond vast voor de kust van Velm. Alle passagiers zijn door de kustwacht met een helikopter \
             in veiligheid gebracht, zo is bekend geworden. De oorzaak was nog niet bekend, maar het roer had problemen.",
            "Färjan gick på grund utanför Velm på söndagskvällen. Samtliga passagerare fördes i land med helikopter, uppgav \
             kustbevakningen. Det är ännu oklart vad som orsakade olyckan, men rodret ska ha varit trasigt.",
            "Prom osiadł w niedzielę wieczorem na mieliźnie koło Velm. Wszyscy pasażerowie zostali ewakuowani śmigłowcem, podała \
             straż przybrzeżna. Przyczyny wypadku nie są jeszcze znane, ale ster mógł zawieść.",
            "Feribot pazar akşamı Velm açıklarında karaya oturdu. Sahil güvenlik bütün yolcuları helikopterle kurtardı. Kazanın \
             nedeni henüz bilinmiyor ancak dümenin arızalandığı belirtiliyor ve soruşturma sürüyor.",
            "Kapal feri itu kandas di lepas pantai Velm pada Minggu malam. Semua penumpang diselamatkan dengan helikopter, kata \
             penjaga pantai. Penyebab kecelakaan belum diketahui, tetapi kemudi diduga rusak.",
            "Chiếc phà mắc cạn ngoài khơi Velm vào tối chủ nhật. Tất cả hành khách đã được đưa vào bờ bằng trực thăng, lực lượng \
             bảo vệ bờ biển cho biết. Nguyên nhân vụ tai nạn vẫn chưa được xác định.",
            "Lautta ajoi karille Velmin edustalla sunnuntai-iltana. Kaikki matkustajat tuotiin maihin helikopterilla, kertoi \
             rannikkovartiosto. Onnettomuuden syy ei ole vielä selvillä, mutta peräsin oli ilmeisesti rikki.",
            "Паром сел на мель у Велма в воскресенье вечером. Всех пассажиров вывезли на вертолёте, сообщила береговая охрана.",
            "جنحت العبارة قبالة سواحل فيلم مساء الأحد. وقال خفر السواحل إن جميع الركاب نقلوا بالمروحيات إلى بر الأمان.",
            "रविवार रात वेल्म के पास नौका फंस गई। तटरक्षक बल ने सभी यात्रियों को हेलीकॉप्टर से सुरक्षित निकाला।",
            "渡輪週日晚間在維爾姆外海擱淺。海岸警衛隊表示,所有乘客均由直升機安全送上岸。事故原因仍在調查中。",
        ] {
            check(text, true);
        }
    }

    #[test]
    fn where_it_is_unsure_nothing_is_said() {
        for text in [
            "",
            "12 345 — 6",
            // Short, though German.
            "Die Fähre lief am Sonntagabend vor Velm auf Grund.",
            // Names only.
            "Ana Berg\nJon Vale\nIda Holm\nPer Lund\nŁucja Åberg\nJosé María Núñez\nNguyễn Văn An\nZoë Brontë",
            "Łódź, Kraków, Gdańsk, Poznań, Wrocław, Szczecin, Bydgoszcz, Lublin, Białystok, Katowice, Gdynia, Częstochowa",
            // Things only.
            "onions, flour, butter, sugar, lemons, salt, pepper, milk, eggs, cheese, ham, rice, beans, apples, pears, plums, \
             cherries, grapes, bread, honey, tea, coffee",
            // Half and half.
            "The ferry ran aground off Velm on Sunday night. All of the passengers were taken ashore by helicopter, and nobody was \
             hurt. Die Fähre lief am Sonntagabend vor Velm auf Grund. Alle Passagiere wurden in Sicherheit gebracht.",
            // English with many words from elsewhere.
            "The chef serves sashimi, udon, tempura and okonomiyaki beside a tonkatsu that is the talk of the town. For those \
             who have a sweet tooth there are mochi and dorayaki.",
            "FERRY RUNS AGROUND OFF VELM. ALL PASSENGERS TAKEN ASHORE BY HELICOPTER. STEERING FAILED, CAPTAIN SAYS.",
            "Ferry aground off Velm; passengers safe. Cause unclear, coastguard says; steering suspected; inquiry opened; owners \
             silent; storm expected; harbour closed; flights cancelled; schools shut.",
        ] {
            check(text, false);
        }
    }
}

#[test]
fn show() {
    let c = parallax_app::embedded::corpus().unwrap();
    for (i, s) in c.sources.iter().enumerate() {
        println!("## {} words {} credit {:?}", s.metadata.label, s.words, s.origin());
        for p in &s.paragraphs { println!("  {:?} {:.60}", p.role, p.span.slice(&s.text)); }
        for cl in c.claims.iter().filter(|x| x.source.at() == i) {
            println!("{} ¶{} [{}] {:?} {:?}", cl.id, cl.paragraph + 1, cl.topics.iter().map(|t| c.topic(t.topic).unwrap().slug.as_str()).collect::<Vec<_>>().join(","), cl.status.shown, cl.voice.speaker().and_then(|x| c.speaker(x)).map(|x| &x.name));
            println!("     {}", c.words(cl, cl.span));
        }
    }
    let n = c.claims.len();
    for t in 0..c.topics.len() {
        let k = c.claims.iter().filter(|x| x.topics.iter().any(|y| y.topic.at() == t)).count();
        println!("{:3} {:.2} {}", k, k as f32 / n as f32, c.topics[t].label);
    }
    for p in &c.points { if p.claims.len() > 1 { println!("POINT {} {:?}", p.label, p.relation); for x in &p.claims { let cl = c.claim(*x).unwrap(); println!("    {} {}", cl.id, c.words(cl, cl.span)); } for d in &p.differences { println!("   D {:?} {}", d.kind, d.sides.iter().map(|s| format!("{} [{}]", s.reading, s.words.iter().map(|w| c.words(c.claim(s.claim).unwrap(), *w)).collect::<Vec<_>>().join("|"))).collect::<Vec<_>>().join(" · ")); } } }
}

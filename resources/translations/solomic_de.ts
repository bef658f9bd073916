<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Too dark to see the mouth</source>
        <translation>Zu dunkel, um den Mund zu sehen</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>Zur Kamera schauen</translation>
    </message>
    <message>
        <source>Mouth is covered</source>
        <translation>Der Mund ist verdeckt</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Näher kommen</translation>
    </message>
    <message>
        <source>Picture is blurred</source>
        <translation>Das Bild ist unscharf</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenkern</translation>
    </message>
    <message>
        <source>Virtual microphone</source>
        <translation>Virtuelles Mikrofon</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Nobody hears you: Solomic could not start.</source>
        <translation>Niemand hört Sie: Solomic konnte nicht starten.</translation>
    </message>
    <message>
        <source>Starting: others cannot hear you yet.</source>
        <translation>Start läuft: andere können Sie noch nicht hören.</translation>
    </message>
    <message>
        <source>Nobody hears you: the engine stopped and is being restarted.</source>
        <translation>Niemand hört Sie: der Rechenkern hielt an und wird neu gestartet.</translation>
    </message>
    <message>
        <source>The engine is starting: others cannot hear you yet.</source>
        <translation>Der Rechenkern startet: andere können Sie noch nicht hören.</translation>
    </message>
    <message>
        <source>Stopping: others cannot hear you any more.</source>
        <translation>Wird beendet: andere können Sie nicht mehr hören.</translation>
    </message>
    <message>
        <source>Nobody hears you: the engine does not answer.</source>
        <translation>Niemand hört Sie: der Rechenkern antwortet nicht.</translation>
    </message>
    <message>
        <source>It is restarted if it stays silent.</source>
        <translation>Er wird neu gestartet, wenn er stumm bleibt.</translation>
    </message>
    <message>
        <source>Nobody hears you: the computer&apos;s sound does not answer.</source>
        <translation>Niemand hört Sie: Der Ton des Computers antwortet nicht.</translation>
    </message>
    <message>
        <source>All goes on by itself once it is back.</source>
        <translation>Alles geht von selbst weiter, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone does not work.</source>
        <translation>Niemand hört Sie: das Mikrofon arbeitet nicht.</translation>
    </message>
    <message>
        <source>Choose another microphone.</source>
        <translation>Wählen Sie ein anderes Mikrofon.</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone gives only silence.</source>
        <translation>Niemand hört Sie: das Mikrofon liefert nur Stille.</translation>
    </message>
    <message>
        <source>Is it switched off, or muted in the system&apos;s sound settings?</source>
        <translation>Ist es ausgeschaltet oder in den Toneinstellungen des Systems stumm?</translation>
    </message>
    <message>
        <source>You are muted: nobody hears you.</source>
        <translation>Sie sind stumm: niemand hört Sie.</translation>
    </message>
    <message>
        <source>Press M to be heard.</source>
        <translation>Drücken Sie M, um gehört zu werden.</translation>
    </message>
    <message>
        <source>Nobody hears you while you hold the cough key.</source>
        <translation>Niemand hört Sie, solange Sie die Hustentaste halten.</translation>
    </message>
    <message>
        <source>Let it go to be heard.</source>
        <translation>Lassen Sie sie los, um gehört zu werden.</translation>
    </message>
    <message>
        <source>Push to talk: nobody hears you.</source>
        <translation>Sprechtaste: niemand hört Sie.</translation>
    </message>
    <message>
        <source>Hold T to be heard.</source>
        <translation>Halten Sie T, um gehört zu werden.</translation>
    </message>
    <message>
        <source>Nobody hears you: who is kept is out of view.</source>
        <translation>Niemand hört Sie: Wer behalten wird, ist nicht im Bild.</translation>
    </message>
    <message>
        <source>Sound is muted until the face is back, as the settings say.</source>
        <translation>Der Ton ist stumm, bis das Gesicht zurück ist; so steht es in den Einstellungen.</translation>
    </message>
    <message>
        <source>Nobody hears you: this computer is too busy to clean the sound.</source>
        <translation>Niemand hört Sie: der Computer ist zu beschäftigt, um den Ton zu reinigen.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a lower quality.</source>
        <translation>Schließen Sie andere Programme oder wählen Sie eine niedrigere Qualität.</translation>
    </message>
    <message>
        <source>Nobody can hear you: there is no {name}.</source>
        <translation>Niemand kann Sie hören: {name} ist nicht da.</translation>
    </message>
    <message>
        <source>Nobody can hear the demo: there is no {name}.</source>
        <translation>Niemand kann die Vorführung hören: {name} ist nicht da.</translation>
    </message>
    <message>
        <source>Nobody hears you: the sound does not reach {name}.</source>
        <translation>Niemand hört Sie: der Ton erreicht {name} nicht.</translation>
    </message>
    <message>
        <source>Nobody is listening yet.</source>
        <translation>Noch hört niemand zu.</translation>
    </message>
    <message>
        <source>Pick {name} as the microphone in your call.</source>
        <translation>Wählen Sie {name} im Anruf als Mikrofon.</translation>
    </message>
    <message>
        <source>whoever speaks</source>
        <translation>wer gerade spricht</translation>
    </message>
    <message>
        <source>the person nearest to the camera</source>
        <translation>die Person, die der Kamera am nächsten ist</translation>
    </message>
    <message>
        <source>the person you chose</source>
        <translation>die gewählte Person</translation>
    </message>
    <message numerus="yes">
        <source>the %n people you chose</source>
        <translation>
            <numerusform>die gewählte Person</numerusform>
            <numerusform>die %n gewählten Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>Die Kamera liefert kein Bild.</translation>
    </message>
    <message>
        <source>The sound goes on without it</source>
        <translation>Der Ton läuft ohne sie weiter</translation>
    </message>
    <message>
        <source>As over the telephone: the microphone is a Bluetooth headset&apos;s. Choose another one, and keep the headset for listening.</source>
        <translation>Wie am Telefon: Das Mikrofon ist das eines Bluetooth-Headsets. Wählen Sie ein anderes, und behalten Sie das Headset zum Hören.</translation>
    </message>
    <message>
        <source>Bypassed: others hear everything around you.</source>
        <translation>Umgangen: andere hören alles um Sie herum.</translation>
    </message>
    <message>
        <source>Press B to clean the sound again.</source>
        <translation>Drücken Sie B, um den Ton wieder zu reinigen.</translation>
    </message>
    <message>
        <source>Others hear everything: this computer is too busy to clean the sound.</source>
        <translation>Andere hören alles: der Computer ist zu beschäftigt, um den Ton zu reinigen.</translation>
    </message>
    <message>
        <source>Who is kept is out of view, and the settings say so.</source>
        <translation>Wer behalten wird, ist nicht im Bild, und so steht es in den Einstellungen.</translation>
    </message>
    <message>
        <source>Whoever speaks next is heard alone.</source>
        <translation>Wer als Nächstes spricht, wird allein gehört.</translation>
    </message>
    <message>
        <source>The nearest face is heard alone once there is one.</source>
        <translation>Das nächste Gesicht wird allein gehört, sobald eines da ist.</translation>
    </message>
    <message>
        <source>No camera is used: choose one to pick a face.</source>
        <translation>Keine Kamera wird benutzt: Wählen Sie eine, um ein Gesicht auszusuchen.</translation>
    </message>
    <message>
        <source>Click a face to let others hear that person alone.</source>
        <translation>Klicken Sie ein Gesicht an, damit andere nur diese Person hören.</translation>
    </message>
    <message>
        <source>Quality was lowered: this computer is busy.</source>
        <translation>Die Qualität wurde gesenkt: der Computer ist beschäftigt.</translation>
    </message>
    <message>
        <source>Others hear everyone in the demo, with less noise once they listen.</source>
        <translation>Andere hören alle in der Vorführung, mit weniger Lärm, sobald sie zuhören.</translation>
    </message>
    <message>
        <source>Others hear everyone in the demo, with less noise.</source>
        <translation>Andere hören alle in der Vorführung, mit weniger Lärm.</translation>
    </message>
    <message>
        <source>Others hear everyone, with less noise once they listen.</source>
        <translation>Andere hören alle, mit weniger Lärm, sobald sie zuhören.</translation>
    </message>
    <message>
        <source>Others hear everyone, with less noise.</source>
        <translation>Andere hören alle, mit weniger Lärm.</translation>
    </message>
    <message>
        <source>Others hear {people} in the demo, not you once they listen.</source>
        <translation>Andere hören {people} in der Vorführung, nicht Sie, sobald sie zuhören.</translation>
    </message>
    <message>
        <source>Others hear {people} in the demo, not you.</source>
        <translation>Andere hören {people} in der Vorführung, nicht Sie.</translation>
    </message>
    <message>
        <source>Others hear only {people} once they listen.</source>
        <translation>Andere hören nur {people}, sobald sie zuhören.</translation>
    </message>
    <message>
        <source>Others hear only {people}.</source>
        <translation>Andere hören nur {people}.</translation>
    </message>
    <message>
        <source>Mute, and be heard again</source>
        <translation>Stumm, und wieder hörbar</translation>
    </message>
    <message>
        <source>Bypass: send the microphone as it is</source>
        <translation>Umgehen: das Mikrofon senden, wie es ist</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Halten, um zu sprechen</translation>
    </message>
    <message>
        <source>Hold to cough: silence meanwhile</source>
        <translation>Halten, um zu husten: solange Stille</translation>
    </message>
    <message>
        <source>Let others hear the next person</source>
        <translation>Andere die nächste Person hören lassen</translation>
    </message>
    <message>
        <source>The desktop is being asked: it may want your answer.</source>
        <translation>Die Arbeitsumgebung wird gefragt: sie will vielleicht Ihre Antwort.</translation>
    </message>
    <message>
        <source>The desktop has bound these keys; change them in its own settings.</source>
        <translation>Die Arbeitsumgebung hat diese Tasten belegt; ändern lassen sie sich in deren Einstellungen.</translation>
    </message>
    <message>
        <source>The desktop did not give the keys. Switch this off and on to ask again.</source>
        <translation>Die Arbeitsumgebung gab die Tasten nicht. Aus- und einschalten fragt noch einmal.</translation>
    </message>
    <message>
        <source>This desktop offers no hotkeys to programs: bind the commands below in its keyboard settings.</source>
        <translation>Diese Arbeitsumgebung bietet Programmen keine Tasten an: belegen Sie die Befehle unten in deren Tastatureinstellungen.</translation>
    </message>
    <message>
        <source>The desktop took the keys back. Switch this off and on to ask again.</source>
        <translation>Die Arbeitsumgebung nahm die Tasten zurück. Aus- und einschalten fragt noch einmal.</translation>
    </message>
    <message>
        <source>Hold to talk, where push to talk is on</source>
        <translation>Halten, um zu sprechen, wo die Sprechtaste eingeschaltet ist</translation>
    </message>
    <message>
        <source>Hear yourself on headphones</source>
        <translation>Sich selbst über Kopfhörer hören</translation>
    </message>
    <message>
        <source>Hear the next: others, microphone, removed</source>
        <translation>Das Nächste hören: andere, Mikrofon, entfernt</translation>
    </message>
    <message>
        <source>Record, where recordings are switched on</source>
        <translation>Aufnehmen, wo Aufnahmen erlaubt sind</translation>
    </message>
    <message>
        <source>Let others hear this person alone</source>
        <translation>Andere nur diese Person hören lassen</translation>
    </message>
    <message>
        <source>This person too, or no longer</source>
        <translation>Auch diese Person, oder nicht mehr</translation>
    </message>
    <message>
        <source>Choose nobody in particular</source>
        <translation>Niemanden im Besonderen wählen</translation>
    </message>
    <message>
        <source>Walk from face to face; Space chooses</source>
        <translation>Von Gesicht zu Gesicht gehen; Leertaste wählt</translation>
    </message>
    <message>
        <source>The chosen face under the frame: louder, softer</source>
        <translation>Das gewählte Gesicht im Rahmen: lauter, leiser</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>End Solomic</source>
        <translation>Solomic beenden</translation>
    </message>
    <message>
        <source>Talk, as if T were held; off: let it go</source>
        <translation>Sprechen, als würde T gehalten; off: loslassen</translation>
    </message>
    <message>
        <source>Silence, as if C were held; off: let it go</source>
        <translation>Stille, als würde C gehalten; off: loslassen</translation>
    </message>
    <message>
        <source>Let others hear this person softer</source>
        <translation>Andere diese Person leiser hören lassen</translation>
    </message>
    <message>
        <source>Front end</source>
        <translation>Vorstufe</translation>
    </message>
    <message>
        <source>Fixed: the span the model needs to hear before it can speak</source>
        <translation>Fest: die Spanne, die das Modell hören muss, bevor es sprechen kann</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>From the microphone to the program</source>
        <translation>Vom Mikrofon zum Programm</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Schlange</translation>
    </message>
    <message>
        <source>Waiting for the worker</source>
        <translation>Warten auf den Arbeiter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The network and everything around it</source>
        <translation>Das Netz und alles drumherum</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Waiting in the virtual microphone</source>
        <translation>Warten im virtuellen Mikrofon</translation>
    </message>
    <message>
        <source>{figure} s ago</source>
        <translation>vor {figure} s</translation>
    </message>
    <message>
        <source>{figure} min ago</source>
        <translation>vor {figure} min</translation>
    </message>
    <message>
        <source>{figure} h ago</source>
        <translation>vor {figure} h</translation>
    </message>
    <message>
        <source>Last minute, by stage</source>
        <translation>Letzte Minute, nach Stufen</translation>
    </message>
    <message>
        <source>Last hour: usual and worst</source>
        <translation>Letzte Stunde: üblich und schlimmste</translation>
    </message>
    <message>
        <source>Last 8 hours: usual and worst</source>
        <translation>Letzte 8 Stunden: üblich und schlimmste</translation>
    </message>
    <message>
        <source>The delay is not known yet.</source>
        <translation>Die Verzögerung ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Delay {usual} milliseconds, at most {worst} milliseconds in 99 of 100 hops; the budget is {budget}.</source>
        <translation>Verzögerung {usual} Millisekunden, höchstens {worst} Millisekunden in 99 von 100 Schritten; das Budget ist {budget}.</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>leise</translation>
    </message>
    <message>
        <source>Demo scene: drawn people, made-up voices. How much clearer is measured while the kept person speaks.</source>
        <translation>Vorführung: gezeichnete Menschen, erfundene Stimmen. Wie viel klarer, wird gemessen, während die gewählte Person spricht.</translation>
    </message>
    <message>
        <source>Demo scene: drawn people, made-up voices. Live improvement of the kept voice: {figure} SI-SNRi.</source>
        <translation>Vorführung: gezeichnete Menschen, erfundene Stimmen. Verbesserung der gewählten Stimme jetzt: {figure} SI-SNRi.</translation>
    </message>
    <message>
        <source>The engine stopped and was restarted. Your devices and the chosen person stay.</source>
        <translation>Der Rechenkern hielt an und wurde neu gestartet. Geräte und gewählte Person bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>The engine stopped and was restarted %n times. Your devices and the chosen person stay.</source>
        <translation>
            <numerusform>Der Rechenkern hielt an und wurde %n Mal neu gestartet. Geräte und gewählte Person bleiben.</numerusform>
            <numerusform>Der Rechenkern hielt an und wurde %n Mal neu gestartet. Geräte und gewählte Person bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>In your call&apos;s sound settings, pick {name} as the microphone.</source>
        <translation>Wählen Sie {name} in den Toneinstellungen des Anrufs als Mikrofon.</translation>
    </message>
    <message>
        <source>Turn others down by</source>
        <translation>Andere leiser stellen um</translation>
    </message>
    <message>
        <source>More is quieter; less sounds more natural where voices overlap.</source>
        <translation>Mehr ist stiller; weniger klingt natürlicher, wo Stimmen sich überlagern.</translation>
    </message>
    <message>
        <source>{figure} dB</source>
        <translation>{figure} dB</translation>
    </message>
    <message>
        <source>Just me</source>
        <translation>Nur ich</translation>
    </message>
    <message>
        <source>When your face is lost</source>
        <translation>Wenn Ihr Gesicht verloren geht</translation>
    </message>
    <message>
        <source>Counts once the time below has passed. Others in view are never let in by it, except by “Everyone”.</source>
        <translation>Gilt, sobald die Zeit unten vergangen ist. Andere im Bild kommen dadurch nie zu Wort, außer bei „Alle“.</translation>
    </message>
    <message>
        <source>Go on by the remembered voice</source>
        <translation>Mit der gemerkten Stimme weiter</translation>
    </message>
    <message>
        <source>Keep trying as before</source>
        <translation>Weiter versuchen wie zuvor</translation>
    </message>
    <message>
        <source>Mute until it is back</source>
        <translation>Stumm, bis es wieder da ist</translation>
    </message>
    <message>
        <source>Everyone is heard</source>
        <translation>Alle sind zu hören</translation>
    </message>
    <message>
        <source>Wait for a lost face</source>
        <translation>Auf ein verlorenes Gesicht warten</translation>
    </message>
    <message>
        <source>A turn of the head is not worth a change.</source>
        <translation>Ein Kopfdrehen ist keine Änderung wert.</translation>
    </message>
    <message>
        <source>{figure} s</source>
        <translation>{figure} s</translation>
    </message>
    <message>
        <source>Others hear</source>
        <translation>Andere hören</translation>
    </message>
    <message>
        <source>Also beside the strength under the picture. A click on a face is always possible.</source>
        <translation>Auch neben der Stärke unter dem Bild. Ein Klick auf ein Gesicht geht immer.</translation>
    </message>
    <message>
        <source>Whom I choose</source>
        <translation>Wen ich wähle</translation>
    </message>
    <message>
        <source>Whoever speaks</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Wait for another speaker</source>
        <translation>Auf einen anderen Sprecher warten</translation>
    </message>
    <message>
        <source>With “Whoever speaks”: so long must somebody else speak before they are heard instead. A short yes changes nothing.</source>
        <translation>Bei „Wer spricht“: So lange muss jemand anders sprechen, bevor er stattdessen gehört wird. Ein kurzes Ja ändert nichts.</translation>
    </message>
    <message>
        <source>When this computer is too busy</source>
        <translation>Wenn der Computer überlastet ist</translation>
    </message>
    <message>
        <source>Quality goes down first, step by step. This counts when nothing is left to lower.</source>
        <translation>Zuerst sinkt die Qualität Stufe um Stufe. Dies gilt, wenn nichts mehr zu senken ist.</translation>
    </message>
    <message>
        <source>Mute: nothing unwanted is heard</source>
        <translation>Stumm: nichts Unerwünschtes ist zu hören</translation>
    </message>
    <message>
        <source>Bypass: everything is heard</source>
        <translation>Umgehen: alles ist zu hören</translation>
    </message>
    <message>
        <source>Trust the lips for</source>
        <translation>Den Lippen trauen für</translation>
    </message>
    <message>
        <source>How old an image may be and still count. Longer helps slow cameras, shorter reacts faster.</source>
        <translation>Wie alt ein Bild sein und noch zählen darf. Länger hilft langsamen Kameras, kürzer reagiert schneller.</translation>
    </message>
    <message>
        <source>{figure} ms</source>
        <translation>{figure} ms</translation>
    </message>
    <message>
        <source>Images a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>More follow the lips closer and cost more processor; 25 is what the lips need.</source>
        <translation>Mehr folgen den Lippen genauer und kosten mehr Rechenzeit; 25 brauchen die Lippen.</translation>
    </message>
    <message>
        <source>10 - saves power</source>
        <translation>10 - spart Strom</translation>
    </message>
    <message>
        <source>25 - recommended</source>
        <translation>25 - empfohlen</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Larger pictures find faces farther away and cost more processor.</source>
        <translation>Größere Bilder finden fernere Gesichter und kosten mehr Rechenzeit.</translation>
    </message>
    <message>
        <source>Show the picture as in a mirror</source>
        <translation>Das Bild wie im Spiegel zeigen</translation>
    </message>
    <message>
        <source>Only what you see: nothing of it is sent.</source>
        <translation>Nur was Sie sehen: nichts davon wird gesendet.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Automatic takes what is faster here. int8 is smaller, fp32 exact.</source>
        <translation>Automatisch nimmt, was hier schneller ist. int8 ist kleiner, fp32 genau.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Automatic takes what is fastest here by measurement. Listed is what this computer has.</source>
        <translation>Automatisch nimmt, was hier gemessen am schnellsten ist. Aufgeführt ist, was dieser Computer hat.</translation>
    </message>
    <message>
        <source>Threads on the processor</source>
        <translation>Threads auf dem Prozessor</translation>
    </message>
    <message>
        <source>One was fastest wherever we measured: such small networks spend more on sharing the work than on doing it.</source>
        <translation>Einer war überall am schnellsten, wo wir gemessen haben: So kleine Netze brauchen länger, die Arbeit zu teilen, als sie zu tun.</translation>
    </message>
    <message>
        <source>1 - recommended</source>
        <translation>1 – empfohlen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Closing the window leaves Solomic in the tray</source>
        <translation>Schließen lässt Solomic im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Off: closing ends Solomic, and the virtual microphone goes.</source>
        <translation>Aus: Schließen beendet Solomic, und das virtuelle Mikrofon geht.</translation>
    </message>
    <message>
        <source>Tell me when others stop hearing me</source>
        <translation>Sagen, wenn andere mich nicht mehr hören</translation>
    </message>
    <message>
        <source>Only while the window is hidden, and at most once in ten minutes.</source>
        <translation>Nur bei verborgenem Fenster und höchstens einmal in zehn Minuten.</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Sprechtaste</translation>
    </message>
    <message>
        <source>Others hear you only while T is held, or the desktop&apos;s hotkey for it.</source>
        <translation>Andere hören Sie nur, solange T gehalten wird, oder die Taste der Arbeitsumgebung dafür.</translation>
    </message>
    <message>
        <source>Use the desktop&apos;s hotkeys</source>
        <translation>Tasten der Arbeitsumgebung verwenden</translation>
    </message>
    <message>
        <source>They work while another program has the keyboard. The desktop asks you which keys.</source>
        <translation>Sie wirken auch, während ein anderes Programm die Tastatur hat. Die Arbeitsumgebung fragt Sie, welche Tasten.</translation>
    </message>
    <message>
        <source>Allow recordings</source>
        <translation>Aufnahmen erlauben</translation>
    </message>
    <message>
        <source>Shows the Record button in the window. Nothing is recorded until you press it.</source>
        <translation>Zeigt den Knopf Aufnehmen im Fenster. Nichts wird aufgenommen, bis Sie ihn drücken.</translation>
    </message>
    <message>
        <source>Room for recordings</source>
        <translation>Platz für Aufnahmen</translation>
    </message>
    <message>
        <source>An hour takes some 250 to 500 MB. At the limit a recording ends; none is deleted.</source>
        <translation>Eine Stunde braucht etwa 250 bis 500 MB. An der Grenze endet die Aufnahme; keine wird gelöscht.</translation>
    </message>
    <message>
        <source>How loud you hear yourself</source>
        <translation>Wie laut Sie sich hören</translation>
    </message>
    <message>
        <source>Only on your headphones: what others hear is as loud as before.</source>
        <translation>Nur in Ihren Kopfhörern: was andere hören, bleibt gleich laut.</translation>
    </message>
    <message>
        <source>The highest one that leaves this computer room enough.</source>
        <translation>Die höchste, die dem Computer genug Luft lässt.</translation>
    </message>
    <message>
        <source>For old and busy computers.</source>
        <translation>Für alte und beschäftigte Computer.</translation>
    </message>
    <message>
        <source>For most laptops.</source>
        <translation>Für die meisten Laptops.</translation>
    </message>
    <message>
        <source>For fast computers.</source>
        <translation>Für schnelle Computer.</translation>
    </message>
    <message>
        <source>For fast desktop computers.</source>
        <translation>Für schnelle Tischrechner.</translation>
    </message>
    <message>
        <source>{time} ms of every {hop} ms: {share} % of a core</source>
        <translation>{time} ms von je {hop} ms: {share} % eines Kerns</translation>
    </message>
    <message>
        <source>{figure} dB clearer</source>
        <translation>{figure} dB klarer</translation>
    </message>
    <message>
        <source>Its network is not installed.</source>
        <translation>Ihr Netz ist nicht installiert.</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>wird gemessen …</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>Nothing runs now.</source>
        <translation>Jetzt läuft nichts.</translation>
    </message>
    <message>
        <source>{name} runs now and takes {time} ms of every {hop} ms, with everything around it.</source>
        <translation>{name} läuft jetzt und braucht mit allem drumherum {time} ms von je {hop} ms.</translation>
    </message>
    <message>
        <source>No images arrive now.</source>
        <translation>Jetzt kommen keine Bilder an.</translation>
    </message>
    <message>
        <source>{rate} images a second arrive now.</source>
        <translation>Jetzt kommen {rate} Bilder pro Sekunde an.</translation>
    </message>
    <message>
        <source>Your microphone</source>
        <translation>Ihr Mikrofon</translation>
    </message>
    <message>
        <source>Your camera</source>
        <translation>Ihre Kamera</translation>
    </message>
    <message>
        <source>The virtual microphone</source>
        <translation>Das virtuelle Mikrofon</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>Ihr Anruf</translation>
    </message>
    <message>
        <source>{name} is there: every program can choose it.</source>
        <translation>{name} ist da: jedes Programm kann es wählen.</translation>
    </message>
    <message>
        <source>The virtual microphone is being made…</source>
        <translation>Das virtuelle Mikrofon wird angelegt …</translation>
    </message>
    <message>
        <source>{name} could not be made.</source>
        <translation>{name} konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>{name} is installed, but the system does not list it.</source>
        <translation>{name} ist installiert, aber das System führt es nicht auf.</translation>
    </message>
    <message>
        <source>Restart the computer; if that does not help, install it again.</source>
        <translation>Starten Sie den Computer neu; hilft das nicht, installieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>{name} fehlt.</translation>
    </message>
    <message>
        <source>Calls listen to this device instead of your real microphone. It belongs to its driver and stays when Solomic ends, without sound: choose your own microphone again then.</source>
        <translation>Anrufe hören dieses Gerät statt Ihres echten Mikrofons. Es gehört zu seinem Treiber und bleibt, wenn Solomic endet, ohne Ton: Wählen Sie dann wieder Ihr eigenes Mikrofon.</translation>
    </message>
    <message>
        <source>Settings → Audio → Microphone: {name}</source>
        <translation>Einstellungen → Audio → Mikrofon: {name}</translation>
    </message>
    <message>
        <source>Background noise suppression: Low. Two cleaners in a row eat word beginnings.</source>
        <translation>Hintergrundgeräusche unterdrücken: Niedrig. Zwei Reiniger hintereinander verschlucken Wortanfänge.</translation>
    </message>
    <message>
        <source>Settings → Devices → Microphone: {name}</source>
        <translation>Einstellungen → Geräte → Mikrofon: {name}</translation>
    </message>
    <message>
        <source>Noise suppression: Off. Voice isolation: Off.</source>
        <translation>Rauschunterdrückung: Aus. Stimmisolation: Aus.</translation>
    </message>
    <message>
        <source>Studio sound and noise cancellation: Off.</source>
        <translation>Studioklang und Geräuschunterdrückung: Aus.</translation>
    </message>
    <message>
        <source>Settings → Voice &amp; Video → Input device: {name}</source>
        <translation>Einstellungen → Sprache &amp; Video → Eingabegerät: {name}</translation>
    </message>
    <message>
        <source>Noise suppression: None. Automatic input sensitivity: Off.</source>
        <translation>Rauschunterdrückung: Keine. Automatische Eingangsempfindlichkeit: Aus.</translation>
    </message>
    <message>
        <source>Sources → Add → Audio Input Capture → Device: {name}</source>
        <translation>Quellen → Hinzufügen → Audioeingabeaufnahme → Gerät: {name}</translation>
    </message>
    <message>
        <source>No noise suppression filter on this source.</source>
        <translation>Kein Rauschunterdrückungsfilter auf dieser Quelle.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Lite</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>XL</source>
        <translation>XL</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>no network runs</source>
        <translation>kein Netz läuft</translation>
    </message>
    <message>
        <source>{name} runs</source>
        <translation>{name} läuft</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (nicht gefunden)</translation>
    </message>
    <message>
        <source>Demo scene</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Found by its name</source>
        <translation>Am Namen erkannt</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>This is a Bluetooth headset&apos;s microphone: it sounds as over the telephone, and while it is open the headset plays everything so. Choose another microphone, such as the computer&apos;s own, and keep the headset for listening.</source>
        <translation>Das ist das Mikrofon eines Bluetooth-Headsets: Es klingt wie am Telefon, und solange es offen ist, spielt das Headset auch alles so. Wählen Sie ein anderes Mikrofon, etwa das des Computers, und behalten Sie das Headset zum Hören.</translation>
    </message>
    <message>
        <source>{name} is in its profile for music and has no microphone now. That sounds best: listen with it, and speak into another microphone. Its own one, as over the telephone, comes with the profile for calls in the system&apos;s sound settings.</source>
        <translation>{name} ist im Profil für Musik und hat jetzt kein Mikrofon. So klingt es am besten: Hören Sie damit, und sprechen Sie in ein anderes Mikrofon. Sein eigenes, wie am Telefon, kommt mit dem Profil für Anrufe in den Toneinstellungen des Systems.</translation>
    </message>
    <message>
        <source>Bluetooth: sounds as over the telephone. Better choose another microphone.</source>
        <translation>Bluetooth: klingt wie am Telefon. Besser ein anderes Mikrofon wählen.</translation>
    </message>
    <message>
        <source>as loud as before</source>
        <translation>so laut wie zuvor</translation>
    </message>
    <message>
        <source>{figure} dB quieter</source>
        <translation>{figure} dB leiser</translation>
    </message>
    <message>
        <source>Default microphone</source>
        <translation>Standardmikrofon</translation>
    </message>
    <message>
        <source>First camera</source>
        <translation>Erste Kamera</translation>
    </message>
    <message>
        <source>Budget {figure} ms, exceeded at times</source>
        <translation>Budget {figure} ms, zeitweise überschritten</translation>
    </message>
    <message>
        <source>no sound yet</source>
        <translation>noch kein Ton</translation>
    </message>
    <message numerus="yes">
        <source>%n late hops</source>
        <translation>
            <numerusform>%n verspäteter Schritt</numerusform>
            <numerusform>%n verspätete Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n xruns</source>
        <translation>
            <numerusform>%n Aussetzer</numerusform>
            <numerusform>%n Aussetzer</numerusform>
        </translation>
    </message>
    <message>
        <source>1 late hop</source>
        <translation>1 verspäteter Schritt</translation>
    </message>
    <message>
        <source>1 xrun</source>
        <translation>1 Aussetzer</translation>
    </message>
    <message>
        <source>{figure} ms dropped</source>
        <translation>{figure} ms verworfen</translation>
    </message>
    <message>
        <source>That could not be changed: {why}.</source>
        <translation>Das ließ sich nicht ändern: {why}.</translation>
    </message>
    <message>
        <source>The picture comes with the engine.</source>
        <translation>Das Bild kommt mit dem Rechenkern.</translation>
    </message>
    <message>
        <source>The camera sleeps while nobody needs it.</source>
        <translation>Die Kamera schläft, solange niemand sie braucht.</translation>
    </message>
    <message>
        <source>No camera yet.</source>
        <translation>Noch keine Kamera.</translation>
    </message>
    <message>
        <source>Waiting for the first picture.</source>
        <translation>Warten auf das erste Bild.</translation>
    </message>
    <message>
        <source>No camera is used. Who was chosen stays chosen, by voice alone.</source>
        <translation>Keine Kamera wird benutzt. Wer gewählt war, bleibt es, allein an der Stimme erkannt.</translation>
    </message>
    <message>
        <source>There is no face with the number {number} in the picture.</source>
        <translation>Im Bild ist kein Gesicht mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Voice profiles</source>
        <translation>Stimmprofile</translation>
    </message>
    <message>
        <source>Networks you added or fetched</source>
        <translation>Hinzugefügte oder geholte Netze</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>Your choices: devices, quality, look. Never mute or bypass.</source>
        <translation>Ihre Wahl: Geräte, Qualität, Aussehen. Nie Stumm oder Umgehen.</translation>
    </message>
    <message>
        <source>What the program did: at most 4 MB each, the oldest go by themselves. No sound.</source>
        <translation>Was das Programm tat: je höchstens 4 MB, das Älteste geht von selbst. Kein Ton.</translation>
    </message>
    <message>
        <source>Voices you saved under a name. Without saving, voices are forgotten at the end.</source>
        <translation>Unter einem Namen gespeicherte Stimmen. Ohne Speichern werden Stimmen am Ende vergessen.</translation>
    </message>
    <message>
        <source>Read by the engine, checked against a signature or a pinned hash.</source>
        <translation>Vom Rechenkern gelesen, geprüft gegen eine Signatur oder eine feste Prüfsumme.</translation>
    </message>
    <message>
        <source>What you recorded, and a try-out until it is closed. Not encrypted: readable by this user only.</source>
        <translation>Was Sie aufnahmen, und eine Probe, bis sie geschlossen wird. Nicht verschlüsselt: nur für diesen Benutzer lesbar.</translation>
    </message>
    <message>
        <source>Anything else that lies in Solomic&apos;s folders.</source>
        <translation>Alles andere in Solomics Ordnern.</translation>
    </message>
    <message>
        <source>Sound and pictures never leave this computer.</source>
        <translation>Ton und Bilder verlassen diesen Computer nie.</translation>
    </message>
    <message>
        <source>No connection to the internet is opened unless you press a button that says so.</source>
        <translation>Keine Verbindung ins Internet, es sei denn, Sie drücken einen Knopf, der das sagt.</translation>
    </message>
    <message>
        <source>Nothing is recorded unless you ask for it.</source>
        <translation>Nichts wird aufgenommen, wenn Sie es nicht verlangen.</translation>
    </message>
    <message>
        <source>Faces are followed, not recognised: no face is stored.</source>
        <translation>Gesichter werden verfolgt, nicht erkannt: kein Gesicht wird gespeichert.</translation>
    </message>
    <message>
        <source>Mute and bypass are never remembered: Solomic always starts the same way.</source>
        <translation>Stumm und Umgehen werden nie gemerkt: Solomic beginnt immer gleich.</translation>
    </message>
    <message>
        <source>{figure} bytes</source>
        <translation>{figure} Bytes</translation>
    </message>
    <message>
        <source>{figure} kB</source>
        <translation>{figure} kB</translation>
    </message>
    <message>
        <source>{figure} MB</source>
        <translation>{figure} MB</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>{name}: deleted.</source>
        <translation>{name}: gelöscht.</translation>
    </message>
    <message>
        <source>{name}: some files could not be deleted.</source>
        <translation>{name}: einige Dateien ließen sich nicht löschen.</translation>
    </message>
    <message>
        <source>The demo scene has no microphone to try. Choose a microphone first.</source>
        <translation>Die Vorführung hat kein Mikrofon zum Ausprobieren. Wählen Sie zuerst ein Mikrofon.</translation>
    </message>
    <message>
        <source>Speak now, and let somebody else speak, too…</source>
        <translation>Sprechen Sie jetzt, und lassen Sie auch jemand anderen sprechen …</translation>
    </message>
    <message>
        <source>This is what your microphone hears.</source>
        <translation>Das hört Ihr Mikrofon.</translation>
    </message>
    <message>
        <source>This is what others hear.</source>
        <translation>Das hören andere.</translation>
    </message>
    <message>
        <source>Listen to both: on headphones you hear the difference best.</source>
        <translation>Hören Sie beides: mit Kopfhörern ist der Unterschied am besten zu hören.</translation>
    </message>
    <message>
        <source>Records ten seconds of what goes in and what comes out, and deletes them after.</source>
        <translation>Nimmt zehn Sekunden auf von dem, was hineingeht und herauskommt, und löscht sie danach.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>nobody is listening</source>
        <translation>niemand hört zu</translation>
    </message>
    <message>
        <source>1 program listens</source>
        <translation>1 Programm hört zu</translation>
    </message>
    <message numerus="yes">
        <source>%n programs listen</source>
        <translation>
            <numerusform>%n Programm hört zu</numerusform>
            <numerusform>%n Programme hören zu</numerusform>
        </translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Mikrofonpegel</translation>
    </message>
    <message>
        <source>Level of what others hear</source>
        <translation>Pegel dessen, was andere hören</translation>
    </message>
    <message>
        <source>Spectrogram of the microphone</source>
        <translation>Spektrogramm des Mikrofons</translation>
    </message>
    <message>
        <source>Spectrogram of what others hear</source>
        <translation>Spektrogramm dessen, was andere hören</translation>
    </message>
    <message>
        <source>What others hear</source>
        <translation>Was andere hören</translation>
    </message>
    <message>
        <source>The microphone as it is</source>
        <translation>Das Mikrofon, wie es ist</translation>
    </message>
    <message>
        <source>Only what was taken away</source>
        <translation>Nur das Entfernte</translation>
    </message>
    <message>
        <source>Default output</source>
        <translation>Standardausgabe</translation>
    </message>
    <message>
        <source>These are loudspeakers: what they play comes back into the microphone. Use headphones.</source>
        <translation>Das sind Lautsprecher: was sie spielen, kommt zurück ins Mikrofon. Nehmen Sie Kopfhörer.</translation>
    </message>
    <message>
        <source>Use headphones: from loudspeakers it comes back into the microphone.</source>
        <translation>Nehmen Sie Kopfhörer: aus Lautsprechern kommt es zurück ins Mikrofon.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Network that runs now</source>
        <translation>Netz, das jetzt läuft</translation>
    </message>
    <message>
        <source>Hold to talk (T)</source>
        <translation>Halten, um zu sprechen (T)</translation>
    </message>
    <message>
        <source>Hold to cough (C)</source>
        <translation>Halten, um zu husten (C)</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm an</translation>
    </message>
    <message>
        <source>Send silence (M)</source>
        <translation>Stille senden (M)</translation>
    </message>
    <message>
        <source>Others hear silence while this is on. Key M.</source>
        <translation>Andere hören Stille, solange das an ist. Taste M.</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Umgehen</translation>
    </message>
    <message>
        <source>Bypassed</source>
        <translation>Umgangen</translation>
    </message>
    <message>
        <source>Send the microphone as it is (B)</source>
        <translation>Das Mikrofon senden, wie es ist (B)</translation>
    </message>
    <message>
        <source>Others hear everything while this is on. Key B.</source>
        <translation>Andere hören alles, solange das an ist. Taste B.</translation>
    </message>
    <message>
        <source>Whom others hear</source>
        <translation>Wen andere hören</translation>
    </message>
    <message>
        <source>Turn others down by, in decibels</source>
        <translation>Andere leiser stellen um, in Dezibel</translation>
    </message>
    <message>
        <source>By how much the other voices and the noise are turned down</source>
        <translation>Um wie viel die anderen Stimmen und der Lärm leiser werden</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Xruns are gaps in the sound, late hops were computed too late; what is dropped was left out so that the delay does not grow.</source>
        <translation>Aussetzer sind Lücken im Ton, verspätete Schritte wurden zu spät berechnet; Verworfenes wurde ausgelassen, damit die Verzögerung nicht wächst.</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <source>Total, ms</source>
        <translation>Summe, ms</translation>
    </message>
    <message>
        <source>Microphone to virtual microphone</source>
        <translation>Vom Mikrofon zum virtuellen Mikrofon</translation>
    </message>
    <message>
        <source>Delay, microphone to call</source>
        <translation>Verzögerung bis zum Anruf</translation>
    </message>
    <message>
        <source>Budget {figure} ms, last minute</source>
        <translation>Budget {figure} ms, letzte Minute</translation>
    </message>
    <message>
        <source>Budget {figure} ms, exceeded</source>
        <translation>Budget {figure} ms, überschritten</translation>
    </message>
    <message>
        <source>Mic</source>
        <translation>Mikro</translation>
    </message>
    <message>
        <source>Virtual mic</source>
        <translation>Virtuell</translation>
    </message>
    <message>
        <source>works</source>
        <translation>arbeitet</translation>
    </message>
    <message>
        <source>works, see the advice</source>
        <translation>arbeitet, siehe Hinweis</translation>
    </message>
    <message>
        <source>stops here</source>
        <translation>hier endet es</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>Way of the sound</source>
        <translation>Weg des Tons</translation>
    </message>
    <message>
        <source>Delay over time</source>
        <translation>Verzögerung über die Zeit</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>Das Bild spiegeln</translation>
    </message>
    <message>
        <source>Dark, light or high contrast</source>
        <translation>Dunkel, hell oder hoher Kontrast</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>From anywhere, also while Solomic is hidden</source>
        <translation>Von überall, auch wenn Solomic verborgen ist</translation>
    </message>
    <message>
        <source>Bind these commands to keys in your desktop&apos;s keyboard settings: they reach the running Solomic within a moment.</source>
        <translation>Legen Sie diese Befehle in den Tastatureinstellungen Ihrer Oberfläche auf Tasten: sie erreichen das laufende Solomic sofort.</translation>
    </message>
    <message>
        <source>Start Solomic with this computer</source>
        <translation>Solomic mit dem Computer starten</translation>
    </message>
    <message>
        <source>It loads the virtual microphone too, so that calls find it at once.</source>
        <translation>Lädt auch das virtuelle Mikrofon, damit Anrufe es sofort finden.</translation>
    </message>
    <message>
        <source>Show the first start again</source>
        <translation>Den ersten Start noch einmal zeigen</translation>
    </message>
    <message>
        <source>A virtual microphone that keeps the voice of the face you chose.</source>
        <translation>Ein virtuelles Mikrofon, das die Stimme des gewählten Gesichts behält.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0, without any warranty.</source>
        <translation>Freie Software unter der Apache-Lizenz 2.0, ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Versions and figures for whoever helps you: no names, no sound, no pictures.</source>
        <translation>Versionen und Zahlen für Helfende: keine Namen, kein Ton, keine Bilder.</translation>
    </message>
    <message>
        <source>Read news of a version…</source>
        <translation>Neues von einer Version lesen…</translation>
    </message>
    <message>
        <source>Read news of a version</source>
        <translation>Neues von einer Version lesen</translation>
    </message>
    <message>
        <source>From a file you were given, signed by a key you trust. Nothing is fetched or installed.</source>
        <translation>Aus einer Datei, die Sie bekommen haben, signiert mit einem Schlüssel, dem Sie vertrauen. Nichts wird geholt oder installiert.</translation>
    </message>
    <message>
        <source>Open {page} in the browser</source>
        <translation>{page} im Browser öffnen</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>Nach einer neueren Version sehen</translation>
    </message>
    <message>
        <source>Opens {page} in your browser. Solomic itself never looks.</source>
        <translation>Öffnet {page} in Ihrem Browser. Solomic selbst sieht nie nach.</translation>
    </message>
    <message>
        <source>Copied. Paste it where you ask for help.</source>
        <translation>Kopiert. Fügen Sie es dort ein, wo Sie um Hilfe bitten.</translation>
    </message>
    <message>
        <source>What is plugged out and back in is taken up again by itself.</source>
        <translation>Was ausgesteckt und wieder eingesteckt wird, wird von selbst wieder genommen.</translation>
    </message>
    <message>
        <source>Into the virtual microphone</source>
        <translation>In das virtuelle Mikrofon</translation>
    </message>
    <message>
        <source>Solomic plays into this driver&apos;s output, and calls listen at its other end.</source>
        <translation>Solomic spielt in den Ausgang dieses Treibers, und Anrufe hören an seinem anderen Ende.</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete: {name}</source>
        <translation>Löschen: {name}</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Remembered voices</source>
        <translation>Gemerkte Stimmen</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>Delete everything that Solomic stored?</source>
        <translation>Alles löschen, was Solomic gespeichert hat?</translation>
    </message>
    <message>
        <source>runs now</source>
        <translation>läuft jetzt</translation>
    </message>
    <message>
        <source>Measure this computer again</source>
        <translation>Diesen Computer neu messen</translation>
    </message>
    <message>
        <source>The figures beside each step were measured on this computer. “Clearer” is the gain on the bench&apos;s test of two voices of equal loudness (SI-SNRi).</source>
        <translation>Die Zahlen neben jeder Stufe wurden auf diesem Computer gemessen. „Klarer“ ist der Gewinn im Test mit zwei gleich lauten Stimmen (SI-SNRi).</translation>
    </message>
    <message>
        <source>Your own choice of network, precision and picture.</source>
        <translation>Ihre eigene Wahl von Netz, Genauigkeit und Bild.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Which microphone do you speak into?</source>
        <translation>In welches Mikrofon sprechen Sie?</translation>
    </message>
    <message>
        <source>Say something: the bar should move.</source>
        <translation>Sagen Sie etwas: der Balken sollte sich bewegen.</translation>
    </message>
    <message>
        <source>It hears you.</source>
        <translation>Es hört Sie.</translation>
    </message>
    <message>
        <source>Nothing to be heard yet.</source>
        <translation>Noch ist nichts zu hören.</translation>
    </message>
    <message>
        <source>Just a moment: Solomic is starting.</source>
        <translation>Einen Augenblick: Solomic startet.</translation>
    </message>
    <message>
        <source>Which camera sees you? Click your face.</source>
        <translation>Welche Kamera sieht Sie? Klicken Sie Ihr Gesicht an.</translation>
    </message>
    <message>
        <source>Without a camera Solomic goes on with less noise, but cannot choose a face.</source>
        <translation>Ohne Kamera macht Solomic mit weniger Lärm weiter, kann aber kein Gesicht wählen.</translation>
    </message>
    <message>
        <source>This camera gives no picture.</source>
        <translation>Diese Kamera gibt kein Bild.</translation>
    </message>
    <message>
        <source>Chosen. Others will hear this person alone.</source>
        <translation>Gewählt. Andere werden nur diese Person hören.</translation>
    </message>
    <message>
        <source>Click your face to choose it.</source>
        <translation>Klicken Sie Ihr Gesicht an, um es zu wählen.</translation>
    </message>
    <message>
        <source>No face in the picture yet.</source>
        <translation>Noch kein Gesicht im Bild.</translation>
    </message>
    <message>
        <source>Leave the call&apos;s echo cancellation on: Solomic takes no echo away. Headphones are the surest way to have none.</source>
        <translation>Lassen Sie die Echounterdrückung des Anrufs an: Solomic nimmt kein Echo weg. Am sichersten ohne Echo sind Kopfhörer.</translation>
    </message>
    <message>
        <source>Calls listen to this device instead of your real microphone. It is there as long as Solomic runs, and gone afterwards: your own devices stay as they are.</source>
        <translation>Anrufe hören dieses Gerät statt Ihres echten Mikrofons. Es ist da, solange Solomic läuft, und danach fort: Ihre eigenen Geräte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Record ten seconds</source>
        <translation>Zehn Sekunden aufnehmen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Before: your microphone</source>
        <translation>Vorher: Ihr Mikrofon</translation>
    </message>
    <message>
        <source>After: what others hear</source>
        <translation>Nachher: was andere hören</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Listen: {what}</source>
        <translation>Anhören: {what}</translation>
    </message>
    <message>
        <source>In your call, choose the virtual microphone and let it be the only cleaner. Tick off what you use.</source>
        <translation>Wählen Sie im Anruf das virtuelle Mikrofon und lassen Sie es den einzigen Reiniger sein. Haken Sie ab, was Sie nutzen.</translation>
    </message>
    <message>
        <source>Set up Solomic</source>
        <translation>Solomic einrichten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Das Fenster zeigen</translation>
    </message>
    <message>
        <source>Choose nobody</source>
        <translation>Niemanden wählen</translation>
    </message>
    <message>
        <source>Click the faces that others shall hear</source>
        <translation>Klicken Sie die Gesichter an, die andere hören sollen</translation>
    </message>
    <message>
        <source>The face nearest to the camera is heard, or the one with your own voice</source>
        <translation>Das Gesicht, das der Kamera am nächsten ist, ist zu hören, oder das mit Ihrer eigenen Stimme</translation>
    </message>
    <message>
        <source>The face that speaks is heard, without a click</source>
        <translation>Das Gesicht, das spricht, wird gehört, ohne Klick</translation>
    </message>
    <message>
        <source>Everyone is heard, only noise is turned down</source>
        <translation>Alle werden gehört, nur Geräusche werden leiser</translation>
    </message>
    <message>
        <source>Click a face, or press its number, to let others hear that person alone</source>
        <translation>Klicken Sie ein Gesicht an oder drücken Sie seine Nummer, damit andere nur diese Person hören</translation>
    </message>
    <message>
        <source>The nearest face will be heard</source>
        <translation>Das nächste Gesicht wird gehört</translation>
    </message>
    <message>
        <source>Whoever speaks will be heard</source>
        <translation>Wer spricht, wird gehört</translation>
    </message>
    <message>
        <source>Click a face to keep that voice</source>
        <translation>Ein Gesicht anklicken, um diese Stimme zu behalten</translation>
    </message>
    <message>
        <source>Nobody is in the picture yet</source>
        <translation>Noch ist niemand im Bild</translation>
    </message>
    <message>
        <source>Out of view: nothing changes for a moment</source>
        <translation>Nicht im Bild: vorerst ändert sich nichts</translation>
    </message>
    <message>
        <source>Out of view: still kept</source>
        <translation>Nicht im Bild: weiter behalten</translation>
    </message>
    <message>
        <source>Out of view: kept by the voice alone</source>
        <translation>Nicht im Bild: nur an der Stimme erkannt</translation>
    </message>
    <message>
        <source>Out of view: not heard until back</source>
        <translation>Nicht im Bild: bis zur Rückkehr nicht zu hören</translation>
    </message>
    <message>
        <source>Out of view: muted until back</source>
        <translation>Nicht im Bild: bis zur Rückkehr stumm</translation>
    </message>
    <message>
        <source>Out of view: everyone is heard</source>
        <translation>Nicht im Bild: alle sind zu hören</translation>
    </message>
    <message>
        <source>Out of view: by the voice alone in {seconds} s</source>
        <translation>Nicht im Bild: nur an der Stimme in {seconds} s</translation>
    </message>
    <message>
        <source>Out of view: not heard in {seconds} s</source>
        <translation>Nicht im Bild: nicht mehr zu hören in {seconds} s</translation>
    </message>
    <message>
        <source>Out of view: muted in {seconds} s</source>
        <translation>Nicht im Bild: stumm in {seconds} s</translation>
    </message>
    <message>
        <source>Out of view: everyone is heard in {seconds} s</source>
        <translation>Nicht im Bild: alle zu hören in {seconds} s</translation>
    </message>
    <message>
        <source>Somebody kept is out of view: nothing changes for a moment.</source>
        <translation>Jemand Behaltenes ist nicht im Bild: vorerst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view, and still kept.</source>
        <translation>Jemand Behaltenes ist nicht im Bild und wird weiter behalten.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view: the remembered voice has to do.</source>
        <translation>Jemand Behaltenes ist nicht im Bild: die gemerkte Stimme muss genügen.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view, and not heard until they are back.</source>
        <translation>Jemand Behaltenes ist nicht im Bild und bis zur Rückkehr nicht zu hören.</translation>
    </message>
    <message>
        <source>Heard off camera: removed</source>
        <translation>Außerhalb des Bildes zu hören: entfernt</translation>
    </message>
    <message>
        <source>Heard off camera</source>
        <translation>Außerhalb des Bildes zu hören</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>{faces} faces, {kept} kept</source>
        <translation>{faces} Gesichter, {kept} behalten</translation>
    </message>
    <message>
        <source>Encrypted on this computer, with a key from the desktop&apos;s keyring.</source>
        <translation>Auf diesem Rechner verschlüsselt, mit einem Schlüssel aus dem Schlüsselbund der Arbeitsumgebung.</translation>
    </message>
    <message>
        <source>Encrypted on this computer. No keyring was found, so the key lies beside them: only this user can read it.</source>
        <translation>Auf diesem Rechner verschlüsselt. Es wurde kein Schlüsselbund gefunden, daher liegt der Schlüssel daneben: Nur dieser Benutzer kann ihn lesen.</translation>
    </message>
    <message>
        <source>{seconds} s of speech · {likeness} % alike · agreed {day}</source>
        <translation>{seconds} s Sprache · {likeness} % ähnlich · zugestimmt {day}</translation>
    </message>
    <message>
        <source>{name}: {quality} % known</source>
        <translation>{name}: {quality} % bekannt</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Gesicht {number}</translation>
    </message>
    <message>
        <source>{name}: written. The file is not encrypted: keep it to yourself.</source>
        <translation>{name}: geschrieben. Die Datei ist nicht verschlüsselt: Behalten Sie sie für sich.</translation>
    </message>
    <message>
        <source>The voice is remembered.</source>
        <translation>Die Stimme ist gemerkt.</translation>
    </message>
    <message>
        <source>{name}: remembered.</source>
        <translation>{name}: gemerkt.</translation>
    </message>
    <message>
        <source>Keep a face in the main window and let that person speak alone for a few seconds.</source>
        <translation>Behalten Sie im Hauptfenster ein Gesicht und lassen Sie diese Person einige Sekunden allein sprechen.</translation>
    </message>
    <message>
        <source>No voice is remembered.</source>
        <translation>Keine Stimme ist gemerkt.</translation>
    </message>
    <message>
        <source>Export: {name}</source>
        <translation>Exportieren: {name}</translation>
    </message>
    <message>
        <source>Tell the others before you record them. Both sides are kept on this computer, not encrypted: the microphone, and what others hear.</source>
        <translation>Sagen Sie es den anderen, bevor Sie sie aufnehmen. Beide Seiten bleiben auf diesem Computer, nicht verschlüsselt: das Mikrofon und was andere hören.</translation>
    </message>
    <message>
        <source>Name or day</source>
        <translation>Name oder Tag</translation>
    </message>
    <message>
        <source>Search by name or day</source>
        <translation>Nach Name oder Tag suchen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Spectrogram of what others heard</source>
        <translation>Spektrogramm dessen, was andere hörten</translation>
    </message>
    <message>
        <source>How the recording came out</source>
        <translation>Wie die Aufnahme gelungen ist</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Play the microphone</source>
        <translation>Mikrofon abspielen</translation>
    </message>
    <message>
        <source>Play what others heard</source>
        <translation>Abspielen, was andere hörten</translation>
    </message>
    <message>
        <source>Stop: {time}</source>
        <translation>Anhalten: {time}</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>Abspielen anhalten</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>In einen Ordner exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n recordings?</source>
        <translation>
            <numerusform>%n Aufnahme löschen?</numerusform>
            <numerusform>%n Aufnahmen löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this recording?</source>
        <translation>Diese Aufnahme löschen?</translation>
    </message>
    <message>
        <source>Forget the voice of {name}?</source>
        <translation>Die Stimme von {name} vergessen?</translation>
    </message>
    <message>
        <source>Export a voice</source>
        <translation>Eine Stimme exportieren</translation>
    </message>
    <message>
        <source>A remembered voice is 64 numbers, never sound. Solomic uses it to know a person again and to keep them while their face cannot be seen.</source>
        <translation>Eine gemerkte Stimme besteht aus 64 Zahlen, nie aus Ton. Solomic erkennt daran eine Person wieder und behält sie, während ihr Gesicht nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Import a voice</source>
        <translation>Eine Stimme importieren</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>Ihre eigene Stimme</translation>
    </message>
    <message>
        <source>With “Just me”: once this voice is recognised, its face is heard, and nobody else while you are away. Without one the nearest face is.</source>
        <translation>Bei „Nur ich“: Ist diese Stimme erkannt, so ist ihr Gesicht zu hören, und niemand sonst, solange Sie weg sind. Ohne sie ist es das nächste Gesicht.</translation>
    </message>
    <message>
        <source>Remember a voice</source>
        <translation>Eine Stimme merken</translation>
    </message>
    <message>
        <source>Whose voice</source>
        <translation>Wessen Stimme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>This person agrees to it</source>
        <translation>Diese Person ist einverstanden</translation>
    </message>
    <message>
        <source>Remember this voice</source>
        <translation>Diese Stimme merken</translation>
    </message>
    <message>
        <source>Hear on headphones what others hear (H)</source>
        <translation>Über Kopfhörer hören, was andere hören (H)</translation>
    </message>
    <message>
        <source>Hear yourself</source>
        <translation>Sich hören</translation>
    </message>
    <message>
        <source>Where you hear yourself</source>
        <translation>Wo Sie sich hören</translation>
    </message>
    <message>
        <source>{what} (Shift+H: the next one)</source>
        <translation>{what} (Umschalt+H: das Nächste)</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Akku</translation>
    </message>
    <message>
        <source>The smallest network and a slow, small picture: least processor, shortest reach.</source>
        <translation>Das kleinste Netz und ein langsames, kleines Bild: am wenigsten Prozessor, kürzeste Reichweite.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>As Solomic comes: the network that leaves this computer room, the picture lips need.</source>
        <translation>Wie Solomic kommt: das Netz, das diesem Computer Luft lässt, und das Bild, das die Lippen brauchen.</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Am besten</translation>
    </message>
    <message>
        <source>The largest network here, exact numbers and more images: most processor.</source>
        <translation>Das größte Netz hier, genaue Zahlen und mehr Bilder: am meisten Prozessor.</translation>
    </message>
    <message>
        <source>How loud others hear {name}</source>
        <translation>Wie laut andere {name} hören</translation>
    </message>
    <message>
        <source>How loud others hear</source>
        <translation>Wie laut andere hören</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Jeder Tag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Jede Länge</translation>
    </message>
    <message>
        <source>Under 1 minute</source>
        <translation>Unter 1 Minute</translation>
    </message>
    <message>
        <source>1 to 10 minutes</source>
        <translation>1 bis 10 Minuten</translation>
    </message>
    <message>
        <source>Over 10 minutes</source>
        <translation>Über 10 Minuten</translation>
    </message>
    <message>
        <source>{figure} ms missing</source>
        <translation>{figure} ms fehlen</translation>
    </message>
    <message>
        <source>{count} recordings, {used} of {limit} MB</source>
        <translation>Aufnahmen: {count}, {used} von {limit} MB</translation>
    </message>
    <message>
        <source>Background: {figure} dB quieter than in the microphone</source>
        <translation>Hintergrund: {figure} dB leiser als im Mikrofon</translation>
    </message>
    <message>
        <source>Taken away in all: {figure} dB</source>
        <translation>Insgesamt weggenommen: {figure} dB</translation>
    </message>
    <message>
        <source>The microphone was too loud {figure} % of the time</source>
        <translation>Das Mikrofon war {figure} % der Zeit zu laut</translation>
    </message>
    <message>
        <source>Others heard nothing for {time}</source>
        <translation>Andere hörten {time} lang nichts</translation>
    </message>
    <message>
        <source>Others heard nothing.</source>
        <translation>Andere hörten nichts.</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, easy to listen to</source>
        <translation>Sprache: {figure} dB, gut zu hören</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, too quiet</source>
        <translation>Sprache: {figure} dB, zu leise</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, too loud</source>
        <translation>Sprache: {figure} dB, zu laut</translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation>Nichts passt zur Suche.</translation>
    </message>
    <message>
        <source>No recordings yet.</source>
        <translation>Noch keine Aufnahmen.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Record the microphone and what others hear (R)</source>
        <translation>Das Mikrofon und was andere hören aufnehmen (R)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>There is no sound system on this machine.</source>
        <translation>Auf diesem Rechner gibt es kein Tonsystem.</translation>
    </message>
    <message>
        <source>There is no sound device on this machine.</source>
        <translation>Auf diesem Rechner gibt es kein Tongerät.</translation>
    </message>
    <message>
        <source>There is no microphone called {name}.</source>
        <translation>Es gibt kein Mikrofon namens {name}.</translation>
    </message>
    <message>
        <source>There is no output called {name}.</source>
        <translation>Es gibt keine Ausgabe namens {name}.</translation>
    </message>
    <message>
        <source>There is no device called {name}.</source>
        <translation>Es gibt kein Gerät namens {name}.</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>Es gibt kein Mikrofon.</translation>
    </message>
    <message>
        <source>There is no sound output.</source>
        <translation>Es gibt keine Tonausgabe.</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>Schließen Sie eins an.</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire.</source>
        <translation>Starten Sie PulseAudio oder PipeWire.</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire (with pipewire-pulse).</source>
        <translation>Starten Sie PulseAudio oder PipeWire (mit pipewire-pulse).</translation>
    </message>
    <message>
        <source>The sound system does not start ({why}).</source>
        <translation>Das Tonsystem startet nicht ({why}).</translation>
    </message>
    <message>
        <source>The sound system does not answer ({why}).</source>
        <translation>Das Tonsystem antwortet nicht ({why}).</translation>
    </message>
    <message>
        <source>The device {name} vanished.</source>
        <translation>Das Gerät {name} ist verschwunden.</translation>
    </message>
    <message>
        <source>The device {name} gives no sign of life.</source>
        <translation>Das Gerät {name} gibt kein Lebenszeichen.</translation>
    </message>
    <message>
        <source>The sound system went away.</source>
        <translation>Das Tonsystem ist fort.</translation>
    </message>
    <message>
        <source>Another program has the device {name} for itself alone.</source>
        <translation>Ein anderes Programm hat das Gerät {name} für sich allein.</translation>
    </message>
    <message>
        <source>Close that program or its exclusive mode, or choose another device.</source>
        <translation>Schließen Sie jenes Programm oder seinen exklusiven Modus, oder wählen Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>The system&apos;s sound service does not run.</source>
        <translation>Der Tondienst des Systems läuft nicht.</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>Starten Sie den Computer neu.</translation>
    </message>
    <message>
        <source>The system does not let Solomic use the microphone {name}: its privacy settings say no.</source>
        <translation>Das System lässt Solomic das Mikrofon {name} nicht nutzen: seine Datenschutzeinstellungen sagen nein.</translation>
    </message>
    <message>
        <source>Open Settings → Privacy &amp; security → Microphone, and let desktop apps use it.</source>
        <translation>Öffnen Sie Einstellungen → Datenschutz und Sicherheit → Mikrofon, und erlauben Sie es Desktop-Apps.</translation>
    </message>
    <message>
        <source>Open Settings → Privacy &amp; security → Camera, and let desktop apps use it.</source>
        <translation>Öffnen Sie Einstellungen → Datenschutz und Sicherheit → Kamera, und erlauben Sie sie Desktop-Apps.</translation>
    </message>
    <message>
        <source>Open System Settings → Privacy &amp; Security → Microphone, switch Solomic on, and start it again.</source>
        <translation>Öffnen Sie Systemeinstellungen → Datenschutz &amp; Sicherheit → Mikrofon, schalten Sie Solomic ein, und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Open System Settings → Privacy &amp; Security → Camera, switch Solomic on, and start it again.</source>
        <translation>Öffnen Sie Systemeinstellungen → Datenschutz &amp; Sicherheit → Kamera, schalten Sie Solomic ein, und starten Sie es neu.</translation>
    </message>
    <message>
        <source>Add yourself to the group audio, then log in again.</source>
        <translation>Nehmen Sie sich in die Gruppe audio auf, und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The device {name} cannot be opened ({why}).</source>
        <translation>Das Gerät {name} lässt sich nicht öffnen ({why}).</translation>
    </message>
    <message>
        <source>Close the program that uses it, or choose another device.</source>
        <translation>Schließen Sie das Programm, das es benutzt, oder wählen Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>PortAudio, the sound library, is not installed.</source>
        <translation>PortAudio, die Tonbibliothek, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, macOS).</source>
        <translation>Installieren Sie libportaudio2 (Debian, Ubuntu) oder portaudio (Fedora, macOS).</translation>
    </message>
    <message>
        <source>The library of the sound server, libpulse, is not installed.</source>
        <translation>Die Bibliothek des Tonservers, libpulse, ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install libpulse0 (Debian, Ubuntu) or pulseaudio-libs (Fedora).</source>
        <translation>Installieren Sie libpulse0 (Debian, Ubuntu) oder pulseaudio-libs (Fedora).</translation>
    </message>
    <message>
        <source>The stream was closed.</source>
        <translation>Der Tonstrom wurde geschlossen.</translation>
    </message>
    <message>
        <source>The sound server went away.</source>
        <translation>Der Tonserver ist verschwunden.</translation>
    </message>
    <message>
        <source>No sound server answers.</source>
        <translation>Kein Tonserver antwortet.</translation>
    </message>
    <message>
        <source>The sound server did not do what it was asked ({why}).</source>
        <translation>Der Tonserver tat nicht, was verlangt war ({why}).</translation>
    </message>
    <message>
        <source>{name} is used instead.</source>
        <translation>Stattdessen wird {name} verwendet.</translation>
    </message>
    <message>
        <source>The microphone gives no sound.</source>
        <translation>Das Mikrofon gibt keinen Ton.</translation>
    </message>
    <message>
        <source>It is not open yet.</source>
        <translation>Es ist noch nicht offen.</translation>
    </message>
    <message>
        <source>The sound path failed: {why}.</source>
        <translation>Der Tonweg ist gescheitert: {why}.</translation>
    </message>
    <message>
        <source>The settings were written for another version of Solomic (schema {version}).</source>
        <translation>Die Einstellungen wurden für eine andere Version von Solomic geschrieben (Schema {version}).</translation>
    </message>
    <message>
        <source>The settings cannot be used: {why}.</source>
        <translation>Die Einstellungen sind nicht brauchbar: {why}.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and the defaults are used.</source>
        <translation>Die Datei wurde als {path} aufgehoben, und die Vorgaben gelten.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and the rest of it is used.</source>
        <translation>Die Datei wurde als {path} aufgehoben, und der Rest davon gilt.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and all but {names} is used.</source>
        <translation>Die Datei wurde als {path} aufgehoben, und alles außer {names} gilt.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {why}.</source>
        <translation>Die Einstellungsdatei {path} ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>The settings cannot be written to {path}: {why}.</source>
        <translation>Die Einstellungen lassen sich nicht nach {path} schreiben: {why}.</translation>
    </message>
    <message>
        <source>The control socket {path} cannot be made: {why}.</source>
        <translation>Der Steuersocket {path} lässt sich nicht anlegen: {why}.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a folder of your own with a short path.</source>
        <translation>Setzen Sie XDG_RUNTIME_DIR auf einen eigenen Ordner mit kurzem Pfad.</translation>
    </message>
    <message>
        <source>The control pipe cannot be made: {why}.</source>
        <translation>Die Steuerleitung lässt sich nicht anlegen: {why}.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be used: {why}.</source>
        <translation>Der Ordner {path} ist nicht brauchbar: {why}.</translation>
    </message>
    <message>
        <source>The folder {path} belongs to another user.</source>
        <translation>Der Ordner {path} gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a folder of your own.</source>
        <translation>Setzen Sie XDG_RUNTIME_DIR auf einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Solomic is running already.</source>
        <translation>Solomic läuft schon.</translation>
    </message>
    <message>
        <source>The supervisor failed: {why}.</source>
        <translation>Die Aufsicht ist gescheitert: {why}.</translation>
    </message>
    <message>
        <source>The engine failed: {why}.</source>
        <translation>Der Rechenkern ist gescheitert: {why}.</translation>
    </message>
    <message>
        <source>The engine ended unexpectedly.</source>
        <translation>Der Rechenkern endete unerwartet.</translation>
    </message>
    <message>
        <source>The engine did not answer any more.</source>
        <translation>Der Rechenkern antwortete nicht mehr.</translation>
    </message>
    <message>
        <source>There is no microphone here: this is the demo scene.</source>
        <translation>Hier gibt es kein Mikrofon: das ist die Vorführung.</translation>
    </message>
    <message>
        <source>There is no camera here: this is the demo scene.</source>
        <translation>Hier gibt es keine Kamera: das ist die Vorführung.</translation>
    </message>
    <message>
        <source>There is no microphone and no camera here: this is the demo scene.</source>
        <translation>Hier gibt es kein Mikrofon und keine Kamera: das ist die Vorführung.</translation>
    </message>
    <message>
        <source>The demo&apos;s voice {path} is not mono at 16 kHz.</source>
        <translation>Die Stimme der Vorführung {path} ist nicht mono mit 16 kHz.</translation>
    </message>
    <message>
        <source>The demo&apos;s microphone was closed.</source>
        <translation>Das Mikrofon der Vorführung wurde geschlossen.</translation>
    </message>
    <message>
        <source>The demo&apos;s camera was closed.</source>
        <translation>Die Kamera der Vorführung wurde geschlossen.</translation>
    </message>
    <message>
        <source>Install Solomic again.</source>
        <translation>Installieren Sie Solomic neu.</translation>
    </message>
    <message>
        <source>The recordings have reached their limit of {limit} MB.</source>
        <translation>Die Aufnahmen haben ihre Grenze von {limit} MB erreicht.</translation>
    </message>
    <message>
        <source>Recordings are switched off in the settings.</source>
        <translation>Aufnahmen sind in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>Recordings were switched off in the settings.</source>
        <translation>Aufnahmen wurden in den Einstellungen ausgeschaltet.</translation>
    </message>
    <message>
        <source>The recording cannot be written: {why}.</source>
        <translation>Die Aufnahme lässt sich nicht schreiben: {why}.</translation>
    </message>
    <message>
        <source>This recording is gone.</source>
        <translation>Diese Aufnahme gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This recording cannot be read.</source>
        <translation>Diese Aufnahme kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The recording cannot be deleted: {why}.</source>
        <translation>Die Aufnahme lässt sich nicht löschen: {why}.</translation>
    </message>
    <message>
        <source>The try-out did not work: {why}.</source>
        <translation>Die Probe ging nicht: {why}.</translation>
    </message>
    <message>
        <source>Nothing tells which microphone is the virtual one.</source>
        <translation>Nichts sagt, welches Mikrofon das virtuelle ist.</translation>
    </message>
    <message>
        <source>The default microphone is another one now.</source>
        <translation>Das Standardmikrofon ist jetzt ein anderes.</translation>
    </message>
    <message>
        <source>Solomic cannot make a virtual microphone on this system.</source>
        <translation>Solomic kann auf diesem System kein virtuelles Mikrofon anlegen.</translation>
    </message>
    <message>
        <source>Install this free driver from {page}, then restart the computer.</source>
        <translation>Installieren Sie diesen kostenlosen Treiber von {page}, und starten Sie den Computer neu.</translation>
    </message>
    <message>
        <source>{name} is there, but its recording device is switched off.</source>
        <translation>{name} ist da, aber sein Aufnahmegerät ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch it on among the recording devices in the system&apos;s sound settings.</source>
        <translation>Schalten Sie es in den Toneinstellungen des Systems bei den Aufnahmegeräten ein.</translation>
    </message>
    <message>
        <source>{name} is there, but its playback device is switched off.</source>
        <translation>{name} ist da, aber sein Wiedergabegerät ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Switch it on among the playback devices in the system&apos;s sound settings.</source>
        <translation>Schalten Sie es in den Toneinstellungen des Systems bei den Wiedergabegeräten ein.</translation>
    </message>
    <message>
        <source>The chosen virtual microphone {name} is away.</source>
        <translation>Das gewählte virtuelle Mikrofon {name} ist nicht da.</translation>
    </message>
    <message>
        <source>Connect it, or choose another one in the settings.</source>
        <translation>Verbinden Sie es, oder wählen Sie in den Einstellungen ein anderes.</translation>
    </message>
    <message>
        <source>VoiceMeeter must run, and B1 must be lit in its virtual input&apos;s strip.</source>
        <translation>VoiceMeeter muss laufen, und im Streifen seines virtuellen Eingangs muss B1 leuchten.</translation>
    </message>
    <message>
        <source>VoiceMeeter must run, and B2 must be lit in its second virtual input&apos;s strip.</source>
        <translation>VoiceMeeter muss laufen, und im Streifen seines zweiten virtuellen Eingangs muss B2 leuchten.</translation>
    </message>
    <message>
        <source>Loopback&apos;s device must pass its sound through (Pass-Thru).</source>
        <translation>Das Gerät von Loopback muss seinen Ton durchreichen (Pass-Thru).</translation>
    </message>
    <message>
        <source>Another Solomic (process {number}) has the virtual microphone.</source>
        <translation>Ein anderes Solomic (Prozess {number}) hat das virtuelle Mikrofon.</translation>
    </message>
    <message>
        <source>Close the other one first.</source>
        <translation>Schließen Sie zuerst das andere.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>{path} lässt sich nicht schreiben: {why}.</translation>
    </message>
    <message>
        <source>Solomic notes there which default microphone to give back.</source>
        <translation>Dort merkt sich Solomic, welches Standardmikrofon zurückzugeben ist.</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>Es gibt keine Kamera.</translation>
    </message>
    <message>
        <source>There is no camera and no video file called {name}.</source>
        <translation>Es gibt keine Kamera und keine Videodatei namens {name}.</translation>
    </message>
    <message>
        <source>There is no camera {name}.</source>
        <translation>Es gibt keine Kamera {name}.</translation>
    </message>
    <message>
        <source>The camera {name} is in use by another program.</source>
        <translation>Die Kamera {name} wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The camera {name} is in use by {programs}.</source>
        <translation>Die Kamera {name} wird von {programs} benutzt.</translation>
    </message>
    <message>
        <source>The system asks whether Solomic may use the camera {name}.</source>
        <translation>Das System fragt, ob Solomic die Kamera {name} nutzen darf.</translation>
    </message>
    <message>
        <source>Say yes in its window.</source>
        <translation>Sagen Sie in dessen Fenster ja.</translation>
    </message>
    <message>
        <source>Close the other program, or choose another camera.</source>
        <translation>Schließen Sie das andere Programm, oder wählen Sie eine andere Kamera.</translation>
    </message>
    <message>
        <source>The camera {name} gives no images.</source>
        <translation>Die Kamera {name} gibt keine Bilder.</translation>
    </message>
    <message>
        <source>The camera {name} was unplugged or stopped.</source>
        <translation>Die Kamera {name} wurde abgezogen oder blieb stehen.</translation>
    </message>
    <message>
        <source>The camera {name} may not be opened.</source>
        <translation>Die Kamera {name} darf nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Add yourself to the group video, then log in again.</source>
        <translation>Nehmen Sie sich in die Gruppe video auf, und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The camera failed: {why}.</source>
        <translation>Die Kamera ist gescheitert: {why}.</translation>
    </message>
    <message>
        <source>The camera shows the same image again and again.</source>
        <translation>Die Kamera zeigt immer wieder dasselbe Bild.</translation>
    </message>
    <message>
        <source>The camera gives no images.</source>
        <translation>Die Kamera gibt keine Bilder.</translation>
    </message>
    <message>
        <source>It is closed while nobody listens.</source>
        <translation>Sie ist zu, solange niemand zuhört.</translation>
    </message>
    <message>
        <source>No camera is used.</source>
        <translation>Keine Kamera wird benutzt.</translation>
    </message>
    <message>
        <source>There is no video file {path}.</source>
        <translation>Es gibt keine Videodatei {path}.</translation>
    </message>
    <message>
        <source>The video file {path} has ended.</source>
        <translation>Die Videodatei {path} ist zu Ende.</translation>
    </message>
    <message>
        <source>The stream {name} has no picture.</source>
        <translation>Der Strom {name} hat kein Bild.</translation>
    </message>
    <message>
        <source>The stream {name} broke off.</source>
        <translation>Der Strom {name} brach ab.</translation>
    </message>
    <message>
        <source>The stream {name} cannot be opened: {why}.</source>
        <translation>Der Strom {name} lässt sich nicht öffnen: {why}.</translation>
    </message>
    <message>
        <source>{path} has no picture.</source>
        <translation>{path} hat kein Bild.</translation>
    </message>
    <message>
        <source>The video {path} cannot be opened: {why}.</source>
        <translation>Das Video {path} lässt sich nicht öffnen: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be read to its end: {why}.</source>
        <translation>{path} ist nicht bis zum Ende lesbar: {why}.</translation>
    </message>
    <message>
        <source>The faces could not be followed.</source>
        <translation>Die Gesichter konnten nicht verfolgt werden.</translation>
    </message>
    <message>
        <source>Faces are found by the simpler detector.</source>
        <translation>Gesichter werden mit dem einfacheren Finder gefunden.</translation>
    </message>
    <message>
        <source>OpenCV&apos;s face cascade is not installed.</source>
        <translation>Der Gesichtsfinder von OpenCV ist nicht installiert.</translation>
    </message>
    <message>
        <source>The face detector YuNet is not installed.</source>
        <translation>Der Gesichtsfinder YuNet ist nicht installiert.</translation>
    </message>
    <message>
        <source>Fetch it from the settings, or choose the detector haar.</source>
        <translation>Holen Sie ihn, oder wählen Sie den Finder haar.</translation>
    </message>
    <message>
        <source>The face detector from {path} is not the official file.</source>
        <translation>Der Gesichtsfinder aus {path} ist nicht die offizielle Datei.</translation>
    </message>
    <message>
        <source>The face detector {path} cannot be read.</source>
        <translation>Der Gesichtsfinder {path} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Delete it and fetch it again.</source>
        <translation>Löschen Sie ihn, und holen Sie ihn neu.</translation>
    </message>
    <message>
        <source>The lip reader {path} is not the one that was made for this.</source>
        <translation>Der Lippenleser {path} ist nicht der hierfür gemachte.</translation>
    </message>
    <message>
        <source>The lip reader {path} cannot be read.</source>
        <translation>Der Lippenleser {path} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Voices are not remembered.</source>
        <translation>Stimmen werden nicht gemerkt.</translation>
    </message>
    <message>
        <source>Remembered voices are not recognised.</source>
        <translation>Gemerkte Stimmen werden nicht erkannt.</translation>
    </message>
    <message>
        <source>A voice is remembered only where its owner agrees.</source>
        <translation>Eine Stimme wird nur gemerkt, wenn ihr Eigentümer zustimmt.</translation>
    </message>
    <message>
        <source>This voice is not known well enough yet.</source>
        <translation>Diese Stimme ist noch nicht gut genug bekannt.</translation>
    </message>
    <message>
        <source>There is no voice network, so a voice cannot be remembered.</source>
        <translation>Es gibt kein Stimmnetz, darum lässt sich keine Stimme merken.</translation>
    </message>
    <message>
        <source>Let the person speak alone for a few seconds.</source>
        <translation>Lassen Sie die Person einige Sekunden allein sprechen.</translation>
    </message>
    <message>
        <source>A voice is already remembered as {name}.</source>
        <translation>Als {name} ist schon eine Stimme gemerkt.</translation>
    </message>
    <message>
        <source>Delete it first.</source>
        <translation>Löschen Sie diese zuerst.</translation>
    </message>
    <message>
        <source>The key of the remembered voices in {path} is damaged.</source>
        <translation>Der Schlüssel der gemerkten Stimmen in {path} ist beschädigt.</translation>
    </message>
    <message>
        <source>The key {path} of the remembered voices cannot be read.</source>
        <translation>Der Schlüssel {path} der gemerkten Stimmen ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A key cannot be kept in {path}: {why}.</source>
        <translation>Ein Schlüssel lässt sich in {path} nicht ablegen: {why}.</translation>
    </message>
    <message>
        <source>The voices cannot be read without it: delete them and enrol again.</source>
        <translation>Ohne ihn sind die Stimmen nicht lesbar: löschen Sie sie und merken Sie sie neu.</translation>
    </message>
    <message>
        <source>A name has 1 to {most} letters that can be printed.</source>
        <translation>Ein Name hat 1 bis {most} druckbare Zeichen.</translation>
    </message>
    <message>
        <source>No voice is remembered as {name}.</source>
        <translation>Keine Stimme ist als {name} gemerkt.</translation>
    </message>
    <message>
        <source>This does not sound like the {name} who is remembered.</source>
        <translation>Das klingt nicht wie {name}, wie gemerkt.</translation>
    </message>
    <message>
        <source>If it is right, delete {name} first, or choose another name.</source>
        <translation>Wenn es stimmt, löschen Sie zuerst {name}, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} is no exported voice.</source>
        <translation>{path} ist keine exportierte Stimme.</translation>
    </message>
    <message>
        <source>The voice of {name} is damaged.</source>
        <translation>Die Stimme von {name} ist beschädigt.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted: {why}.</source>
        <translation>{path} lässt sich nicht löschen: {why}.</translation>
    </message>
    <message>
        <source>The remembered voice {path} is damaged or has another key.</source>
        <translation>Die gemerkte Stimme {path} ist beschädigt oder hat einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>There is no network in {path}.</source>
        <translation>In {path} ist kein Netz.</translation>
    </message>
    <message>
        <source>Install Solomic again, or fetch the folder resources/models.</source>
        <translation>Installieren Sie Solomic neu, oder holen Sie den Ordner resources/models.</translation>
    </message>
    <message>
        <source>Install Solomic again, or fetch the file resources/models from where Solomic came from.</source>
        <translation>Installieren Sie Solomic neu, oder holen Sie die Datei resources/models von dort, woher Solomic kam.</translation>
    </message>
    <message>
        <source>The network file {name} is cut short: {here} of {whole} bytes.</source>
        <translation>Die Netzdatei {name} ist abgeschnitten: {here} von {whole} Bytes.</translation>
    </message>
    <message>
        <source>The network file {name} is not the one that was checked: its SHA-256 differs.</source>
        <translation>Die Netzdatei {name} ist nicht die geprüfte: ihr SHA-256 weicht ab.</translation>
    </message>
    <message>
        <source>The network file {name} is missing from {path}.</source>
        <translation>Die Netzdatei {name} fehlt in {path}.</translation>
    </message>
    <message>
        <source>The network file {path} cannot be read: {why}.</source>
        <translation>Die Netzdatei {path} ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>The network file {path} is not among those that belong to this version.</source>
        <translation>Die Netzdatei {path} gehört nicht zu dieser Version.</translation>
    </message>
    <message>
        <source>The manifest of {name} names no file.</source>
        <translation>Das Manifest von {name} nennt keine Datei.</translation>
    </message>
    <message>
        <source>The manifest {name} does not fit: {why}.</source>
        <translation>Das Manifest {name} passt nicht: {why}.</translation>
    </message>
    <message>
        <source>The manifest {name} cannot be used: {why}.</source>
        <translation>Das Manifest {name} ist nicht brauchbar: {why}.</translation>
    </message>
    <message>
        <source>The network in {path} cannot be used: {why}.</source>
        <translation>Das Netz in {path} ist nicht brauchbar: {why}.</translation>
    </message>
    <message>
        <source>The network {name} does not fit its manifest: its {what} differ.</source>
        <translation>Das Netz {name} passt nicht zu seinem Manifest: {what} weichen ab.</translation>
    </message>
    <message>
        <source>The network {name} does not fit: the first axis of its {what} must be free, people are stacked along it.</source>
        <translation>Das Netz {name} passt nicht: Die erste Achse ({what}) muss frei sein, darauf liegen die Personen hintereinander.</translation>
    </message>
    <message>
        <source>The network {name} does not fit: its {what} must be 32-bit floats.</source>
        <translation>Das Netz {name} passt nicht: {what} müssen Gleitkommazahlen mit 32 Bit sein.</translation>
    </message>
    <message>
        <source>The network {name} cannot run: {why}.</source>
        <translation>Das Netz {name} läuft nicht: {why}.</translation>
    </message>
    <message>
        <source>The network {name} cannot be run by {provider} here.</source>
        <translation>Das Netz {name} läuft hier nicht mit {provider}.</translation>
    </message>
    <message>
        <source>The network {name} cannot be loaded: {why}.</source>
        <translation>Das Netz {name} lässt sich nicht laden: {why}.</translation>
    </message>
    <message>
        <source>The network in {path} is a {one}, not a {other}.</source>
        <translation>Das Netz in {path} ist {one}, nicht {other}.</translation>
    </message>
    <message>
        <source>The network {name} has no {what} file.</source>
        <translation>Das Netz {name} hat keine Datei {what}.</translation>
    </message>
    <message>
        <source>Choose {names}.</source>
        <translation>Wählen Sie {names}.</translation>
    </message>
    <message>
        <source>The network {name} gave no usable embedding.</source>
        <translation>Das Netz {name} gab keinen brauchbaren Stimmabdruck.</translation>
    </message>
    <message>
        <source>The network in {path} carries no signature ({name}).</source>
        <translation>Das Netz in {path} trägt keine Unterschrift ({name}).</translation>
    </message>
    <message>
        <source>The network in {path} was not added by `solomic models add`.</source>
        <translation>Das Netz in {path} wurde nicht mit `solomic models add` hinzugefügt.</translation>
    </message>
    <message>
        <source>Remove it: `solomic models remove {name}`.</source>
        <translation>Entfernen Sie es: `solomic models remove {name}`.</translation>
    </message>
    <message>
        <source>The news {path} cannot be read: {why}.</source>
        <translation>Die Neuigkeiten {path} können nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>{path} is too large to be news of a version.</source>
        <translation>{path} ist zu groß für Neues von einer Version.</translation>
    </message>
    <message>
        <source>The news {path} carries no signature ({name}).</source>
        <translation>Die Neuigkeiten {path} tragen keine Signatur ({name}).</translation>
    </message>
    <message>
        <source>Fetch both files from the same place.</source>
        <translation>Holen Sie beide Dateien vom selben Ort.</translation>
    </message>
    <message>
        <source>The news are no feed of versions: {why}.</source>
        <translation>Diese Datei enthält nichts Neues von Versionen: {why}.</translation>
    </message>
    <message>
        <source>The news are of a later kind than this program reads.</source>
        <translation>Die Neuigkeiten sind von einer späteren Art, als dieses Programm liest.</translation>
    </message>
    <message>
        <source>The news lead to a page that is not https.</source>
        <translation>Die Neuigkeiten führen zu einer Seite ohne https.</translation>
    </message>
    <message>
        <source>{name} is no version.</source>
        <translation>{name} ist keine Version.</translation>
    </message>
    <message>
        <source>{name} holds no Ed25519 signature.</source>
        <translation>{name} enthält keine Ed25519-Signatur.</translation>
    </message>
    <message>
        <source>The signature is of nobody you trust, or what it signs was changed since.</source>
        <translation>Die Signatur ist von niemandem, dem Sie vertrauen, oder das Signierte wurde seither geändert.</translation>
    </message>
    <message>
        <source>Trust the signer&apos;s key first: `solomic models trust KEY.pub`.</source>
        <translation>Vertrauen Sie zuerst dem Schlüssel: `solomic models trust KEY.pub`.</translation>
    </message>
    <message>
        <source>Open its maker&apos;s page</source>
        <translation>Die Seite des Herstellers öffnen</translation>
    </message>
    <message>
        <source>Solomic looks for it all the time: as soon as it is there, it goes on.</source>
        <translation>Solomic sucht die ganze Zeit danach: Sobald es da ist, geht es weiter.</translation>
    </message>
    <message>
        <source>Which output leads into the virtual microphone?</source>
        <translation>Welcher Ausgang führt in das virtuelle Mikrofon?</translation>
    </message>
    <message>
        <source>Others stay as loud as they are.</source>
        <translation>Die anderen bleiben so laut, wie sie sind.</translation>
    </message>
    <message>
        <source>Others sound as if they were {times} times as far away.</source>
        <translation>Die anderen klingen wie {times}-mal so weit weg.</translation>
    </message>
    <message numerus="yes">
        <source>At the rate above that is %n images.</source>
        <translation>
            <numerusform>Bei der Rate oben ist das ein Bild.</numerusform>
            <numerusform>Bei der Rate oben sind das %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes about {share} % of a core here: {cost} ms for each image.</source>
        <translation>Kostet hier etwa {share} % eines Kerns: {cost} ms je Bild.</translation>
    </message>
    <message>
        <source>Room for {least} to {most} hours.</source>
        <translation>Platz für {least} bis {most} Stunden.</translation>
    </message>
    <message>
        <source>Version {running} is the newest one this file knows of; signed by {signer}.</source>
        <translation>Version {running} ist die neueste, die diese Datei kennt; signiert von {signer}.</translation>
    </message>
    <message>
        <source>Version {version} of {day} is newer than this one ({running}); signed by {signer}.</source>
        <translation>Version {version} vom {day} ist neuer als diese ({running}); signiert von {signer}.</translation>
    </message>
    <message>
        <source>This system gives a camera to one program at a time, so your call shows no picture while Solomic has it. Three ways round: OBS Studio&apos;s virtual camera, chosen in Solomic and in the call; a second camera; or “No camera” in Solomic once your voice is known.</source>
        <translation>Dieses System gibt eine Kamera nur einem Programm zugleich: Solange Solomic sie hat, zeigt Ihr Anruf kein Bild. Drei Auswege: die virtuelle Kamera von OBS Studio, in Solomic und im Anruf gewählt; eine zweite Kamera; oder in Solomic „Keine Kamera“, sobald Ihre Stimme bekannt ist.</translation>
    </message>
    <message>
        <source>Windows gives a camera to one program at a time, unless its settings (Cameras, Advanced camera options) let several use it. Else: OBS Studio&apos;s virtual camera, chosen in Solomic and in the call; a second camera; or “No camera” in Solomic once your voice is known.</source>
        <translation>Windows gibt eine Kamera nur einem Programm zugleich, außer seine Einstellungen (Kameras, Erweiterte Kameraoptionen) erlauben mehrere. Sonst: die virtuelle Kamera von OBS Studio, in Solomic und im Anruf gewählt; eine zweite Kamera; oder in Solomic „Keine Kamera“, sobald Ihre Stimme bekannt ist.</translation>
    </message>
    <message>
        <source>Several programs can use one camera at the same time on this system.</source>
        <translation>Auf diesem System können mehrere Programme zugleich eine Kamera benutzen.</translation>
    </message>
</context>
</TS>

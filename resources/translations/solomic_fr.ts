<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Too dark to see the mouth</source>
        <translation>Trop sombre pour voir la bouche</translation>
    </message>
    <message>
        <source>Face the camera</source>
        <translation>Regardez la caméra</translation>
    </message>
    <message>
        <source>Mouth is covered</source>
        <translation>La bouche est cachée</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Rapprochez-vous</translation>
    </message>
    <message>
        <source>Picture is blurred</source>
        <translation>L’image est floue</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Virtual microphone</source>
        <translation>Microphone virtuel</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Nobody hears you: Solomic could not start.</source>
        <translation>Personne ne vous entend : Solomic n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>Starting: others cannot hear you yet.</source>
        <translation>Démarrage : les autres ne vous entendent pas encore.</translation>
    </message>
    <message>
        <source>Nobody hears you: the engine stopped and is being restarted.</source>
        <translation>Personne ne vous entend : le moteur s’est arrêté et redémarre.</translation>
    </message>
    <message>
        <source>The engine is starting: others cannot hear you yet.</source>
        <translation>Le moteur démarre : les autres ne vous entendent pas encore.</translation>
    </message>
    <message>
        <source>Stopping: others cannot hear you any more.</source>
        <translation>Arrêt : les autres ne vous entendent plus.</translation>
    </message>
    <message>
        <source>Nobody hears you: the engine does not answer.</source>
        <translation>Personne ne vous entend : le moteur ne répond pas.</translation>
    </message>
    <message>
        <source>It is restarted if it stays silent.</source>
        <translation>Il redémarre s’il reste muet.</translation>
    </message>
    <message>
        <source>Nobody hears you: the computer&apos;s sound does not answer.</source>
        <translation>Personne ne vous entend : le son de l’ordinateur ne répond pas.</translation>
    </message>
    <message>
        <source>All goes on by itself once it is back.</source>
        <translation>Tout reprend de lui-même dès qu’il est de retour.</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone does not work.</source>
        <translation>Personne ne vous entend : le microphone ne fonctionne pas.</translation>
    </message>
    <message>
        <source>Choose another microphone.</source>
        <translation>Choisissez un autre microphone.</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone gives only silence.</source>
        <translation>Personne ne vous entend : le microphone ne donne que du silence.</translation>
    </message>
    <message>
        <source>Is it switched off, or muted in the system&apos;s sound settings?</source>
        <translation>Est-il éteint, ou coupé dans les réglages de son du système ?</translation>
    </message>
    <message>
        <source>You are muted: nobody hears you.</source>
        <translation>Vous êtes en sourdine : personne ne vous entend.</translation>
    </message>
    <message>
        <source>Press M to be heard.</source>
        <translation>Appuyez sur M pour être entendu.</translation>
    </message>
    <message>
        <source>Nobody hears you while you hold the cough key.</source>
        <translation>Personne ne vous entend tant que vous maintenez la touche de toux.</translation>
    </message>
    <message>
        <source>Let it go to be heard.</source>
        <translation>Relâchez-la pour être entendu.</translation>
    </message>
    <message>
        <source>Push to talk: nobody hears you.</source>
        <translation>Appuyer pour parler : personne ne vous entend.</translation>
    </message>
    <message>
        <source>Hold T to be heard.</source>
        <translation>Maintenez T pour être entendu.</translation>
    </message>
    <message>
        <source>Nobody hears you: who is kept is out of view.</source>
        <translation>Personne ne vous entend : la personne gardée est hors champ.</translation>
    </message>
    <message>
        <source>Sound is muted until the face is back, as the settings say.</source>
        <translation>Le son est coupé jusqu’au retour du visage, comme le disent les réglages.</translation>
    </message>
    <message>
        <source>Nobody hears you: this computer is too busy to clean the sound.</source>
        <translation>Personne ne vous entend : l’ordinateur est trop occupé pour nettoyer le son.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a lower quality.</source>
        <translation>Fermez d’autres programmes ou choisissez une qualité plus basse.</translation>
    </message>
    <message>
        <source>Nobody can hear you: there is no {name}.</source>
        <translation>Personne ne peut vous entendre : {name} n’existe pas.</translation>
    </message>
    <message>
        <source>Nobody can hear the demo: there is no {name}.</source>
        <translation>Personne ne peut entendre la démo : {name} n’existe pas.</translation>
    </message>
    <message>
        <source>Nobody hears you: the sound does not reach {name}.</source>
        <translation>Personne ne vous entend : le son n’arrive pas à {name}.</translation>
    </message>
    <message>
        <source>Nobody is listening yet.</source>
        <translation>Personne n’écoute encore.</translation>
    </message>
    <message>
        <source>Pick {name} as the microphone in your call.</source>
        <translation>Choisissez {name} comme microphone dans votre appel.</translation>
    </message>
    <message>
        <source>whoever speaks</source>
        <translation>qui parle</translation>
    </message>
    <message>
        <source>the person nearest to the camera</source>
        <translation>la personne la plus proche de la caméra</translation>
    </message>
    <message>
        <source>the person you chose</source>
        <translation>la personne choisie</translation>
    </message>
    <message numerus="yes">
        <source>the %n people you chose</source>
        <translation>
            <numerusform>la personne choisie</numerusform>
            <numerusform>les %n personnes choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>La caméra ne donne pas d’image.</translation>
    </message>
    <message>
        <source>The sound goes on without it</source>
        <translation>Le son continue sans elle</translation>
    </message>
    <message>
        <source>As over the telephone: the microphone is a Bluetooth headset&apos;s. Choose another one, and keep the headset for listening.</source>
        <translation>Comme au téléphone : c’est le microphone d’un casque Bluetooth. Choisissez-en un autre et gardez le casque pour écouter.</translation>
    </message>
    <message>
        <source>Bypassed: others hear everything around you.</source>
        <translation>Contournement : les autres entendent tout autour de vous.</translation>
    </message>
    <message>
        <source>Press B to clean the sound again.</source>
        <translation>Appuyez sur B pour nettoyer de nouveau le son.</translation>
    </message>
    <message>
        <source>Others hear everything: this computer is too busy to clean the sound.</source>
        <translation>Les autres entendent tout : l’ordinateur est trop occupé pour nettoyer le son.</translation>
    </message>
    <message>
        <source>Who is kept is out of view, and the settings say so.</source>
        <translation>La personne gardée est hors champ, et les réglages le veulent ainsi.</translation>
    </message>
    <message>
        <source>Whoever speaks next is heard alone.</source>
        <translation>La prochaine personne qui parle sera entendue seule.</translation>
    </message>
    <message>
        <source>The nearest face is heard alone once there is one.</source>
        <translation>Le visage le plus proche sera entendu seul, dès qu’il y en aura un.</translation>
    </message>
    <message>
        <source>No camera is used: choose one to pick a face.</source>
        <translation>Aucune caméra n&apos;est utilisée : choisissez-en une pour désigner un visage.</translation>
    </message>
    <message>
        <source>Click a face to let others hear that person alone.</source>
        <translation>Cliquez sur un visage pour que les autres n’entendent que cette personne.</translation>
    </message>
    <message>
        <source>Quality was lowered: this computer is busy.</source>
        <translation>La qualité a été baissée : l’ordinateur est occupé.</translation>
    </message>
    <message>
        <source>Others hear everyone in the demo, with less noise once they listen.</source>
        <translation>Les autres entendent tout le monde dans la démo, avec moins de bruit, dès qu’ils écoutent.</translation>
    </message>
    <message>
        <source>Others hear everyone in the demo, with less noise.</source>
        <translation>Les autres entendent tout le monde dans la démo, avec moins de bruit.</translation>
    </message>
    <message>
        <source>Others hear everyone, with less noise once they listen.</source>
        <translation>Les autres entendent tout le monde, avec moins de bruit, dès qu’ils écoutent.</translation>
    </message>
    <message>
        <source>Others hear everyone, with less noise.</source>
        <translation>Les autres entendent tout le monde, avec moins de bruit.</translation>
    </message>
    <message>
        <source>Others hear {people} in the demo, not you once they listen.</source>
        <translation>Les autres entendent {people} dans la démo, pas vous, dès qu’ils écoutent.</translation>
    </message>
    <message>
        <source>Others hear {people} in the demo, not you.</source>
        <translation>Les autres entendent {people} dans la démo, pas vous.</translation>
    </message>
    <message>
        <source>Others hear only {people} once they listen.</source>
        <translation>Les autres n’entendent que {people}, dès qu’ils écoutent.</translation>
    </message>
    <message>
        <source>Others hear only {people}.</source>
        <translation>Les autres n’entendent que {people}.</translation>
    </message>
    <message>
        <source>Mute, and be heard again</source>
        <translation>Couper le son, et le rétablir</translation>
    </message>
    <message>
        <source>Bypass: send the microphone as it is</source>
        <translation>Contourner : envoyer le microphone tel quel</translation>
    </message>
    <message>
        <source>Hold to talk</source>
        <translation>Maintenir pour parler</translation>
    </message>
    <message>
        <source>Hold to cough: silence meanwhile</source>
        <translation>Maintenir pour tousser : silence pendant ce temps</translation>
    </message>
    <message>
        <source>Let others hear the next person</source>
        <translation>Faire entendre la personne suivante</translation>
    </message>
    <message>
        <source>The desktop is being asked: it may want your answer.</source>
        <translation>On demande au bureau : il attend peut-être votre réponse.</translation>
    </message>
    <message>
        <source>The desktop has bound these keys; change them in its own settings.</source>
        <translation>Le bureau a attribué ces touches ; changez-les dans ses réglages.</translation>
    </message>
    <message>
        <source>The desktop did not give the keys. Switch this off and on to ask again.</source>
        <translation>Le bureau n’a pas donné les touches. Désactivez puis réactivez pour redemander.</translation>
    </message>
    <message>
        <source>This desktop offers no hotkeys to programs: bind the commands below in its keyboard settings.</source>
        <translation>Ce bureau n’offre pas de raccourcis aux programmes : attribuez les commandes ci-dessous dans ses réglages du clavier.</translation>
    </message>
    <message>
        <source>The desktop took the keys back. Switch this off and on to ask again.</source>
        <translation>Le bureau a repris les touches. Désactivez puis réactivez pour redemander.</translation>
    </message>
    <message>
        <source>Hold to talk, where push to talk is on</source>
        <translation>Maintenir pour parler, si « appuyer pour parler » est activé</translation>
    </message>
    <message>
        <source>Hear yourself on headphones</source>
        <translation>S’entendre au casque</translation>
    </message>
    <message>
        <source>Hear the next: others, microphone, removed</source>
        <translation>Entendre le suivant : autres, microphone, retiré</translation>
    </message>
    <message>
        <source>Record, where recordings are switched on</source>
        <translation>Enregistrer, si les enregistrements sont autorisés</translation>
    </message>
    <message>
        <source>Let others hear this person alone</source>
        <translation>Ne laisser entendre que cette personne</translation>
    </message>
    <message>
        <source>This person too, or no longer</source>
        <translation>Cette personne aussi, ou plus</translation>
    </message>
    <message>
        <source>Choose nobody in particular</source>
        <translation>Ne choisir personne en particulier</translation>
    </message>
    <message>
        <source>Walk from face to face; Space chooses</source>
        <translation>Aller de visage en visage ; Espace choisit</translation>
    </message>
    <message>
        <source>The chosen face under the frame: louder, softer</source>
        <translation>Le visage choisi dans le cadre : plus fort, moins fort</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>End Solomic</source>
        <translation>Quitter Solomic</translation>
    </message>
    <message>
        <source>Talk, as if T were held; off: let it go</source>
        <translation>Parler, comme si T était maintenue ; off : relâcher</translation>
    </message>
    <message>
        <source>Silence, as if C were held; off: let it go</source>
        <translation>Silence, comme si C était maintenue ; off : relâcher</translation>
    </message>
    <message>
        <source>Let others hear this person softer</source>
        <translation>Faire entendre cette personne moins fort</translation>
    </message>
    <message>
        <source>Front end</source>
        <translation>Étage d’entrée</translation>
    </message>
    <message>
        <source>Fixed: the span the model needs to hear before it can speak</source>
        <translation>Fixe : la durée que le modèle doit entendre avant de parler</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>From the microphone to the program</source>
        <translation>Du microphone au programme</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Waiting for the worker</source>
        <translation>Attente du processus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The network and everything around it</source>
        <translation>Le réseau et tout ce qui l’entoure</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Waiting in the virtual microphone</source>
        <translation>Attente dans le microphone virtuel</translation>
    </message>
    <message>
        <source>{figure} s ago</source>
        <translation>il y a {figure} s</translation>
    </message>
    <message>
        <source>{figure} min ago</source>
        <translation>il y a {figure} min</translation>
    </message>
    <message>
        <source>{figure} h ago</source>
        <translation>il y a {figure} h</translation>
    </message>
    <message>
        <source>Last minute, by stage</source>
        <translation>Dernière minute, par étape</translation>
    </message>
    <message>
        <source>Last hour: usual and worst</source>
        <translation>Dernière heure : habituel et pire</translation>
    </message>
    <message>
        <source>Last 8 hours: usual and worst</source>
        <translation>8 dernières heures : habituel et pire</translation>
    </message>
    <message>
        <source>The delay is not known yet.</source>
        <translation>Le délai n’est pas encore connu.</translation>
    </message>
    <message>
        <source>Delay {usual} milliseconds, at most {worst} milliseconds in 99 of 100 hops; the budget is {budget}.</source>
        <translation>Délai {usual} millisecondes, au plus {worst} millisecondes pour 99 pas sur 100 ; le budget est de {budget}.</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>calme</translation>
    </message>
    <message>
        <source>Demo scene: drawn people, made-up voices. How much clearer is measured while the kept person speaks.</source>
        <translation>Démo : personnes dessinées, voix inventées. Le gain de clarté est mesuré quand la personne gardée parle.</translation>
    </message>
    <message>
        <source>Demo scene: drawn people, made-up voices. Live improvement of the kept voice: {figure} SI-SNRi.</source>
        <translation>Démo : personnes dessinées, voix inventées. Gain actuel de la voix gardée : {figure} SI-SNRi.</translation>
    </message>
    <message>
        <source>The engine stopped and was restarted. Your devices and the chosen person stay.</source>
        <translation>Le moteur s’est arrêté et a redémarré. Vos appareils et la personne choisie restent.</translation>
    </message>
    <message numerus="yes">
        <source>The engine stopped and was restarted %n times. Your devices and the chosen person stay.</source>
        <translation>
            <numerusform>Le moteur s’est arrêté et a redémarré %n fois. Vos appareils et la personne choisie restent.</numerusform>
            <numerusform>Le moteur s’est arrêté et a redémarré %n fois. Vos appareils et la personne choisie restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>In your call&apos;s sound settings, pick {name} as the microphone.</source>
        <translation>Dans les réglages de son de votre appel, choisissez {name} comme microphone.</translation>
    </message>
    <message>
        <source>Turn others down by</source>
        <translation>Baisser les autres de</translation>
    </message>
    <message>
        <source>More is quieter; less sounds more natural where voices overlap.</source>
        <translation>Plus, c’est plus calme ; moins, c’est plus naturel quand les voix se mêlent.</translation>
    </message>
    <message>
        <source>{figure} dB</source>
        <translation>{figure} dB</translation>
    </message>
    <message>
        <source>Just me</source>
        <translation>Moi seul</translation>
    </message>
    <message>
        <source>When your face is lost</source>
        <translation>Quand votre visage est perdu</translation>
    </message>
    <message>
        <source>Counts once the time below has passed. Others in view are never let in by it, except by “Everyone”.</source>
        <translation>S’applique une fois le temps ci-dessous écoulé. Les autres visibles n’y gagnent jamais la parole, sauf avec « Tout le monde ».</translation>
    </message>
    <message>
        <source>Go on by the remembered voice</source>
        <translation>Continuer avec la voix mémorisée</translation>
    </message>
    <message>
        <source>Keep trying as before</source>
        <translation>Continuer comme avant</translation>
    </message>
    <message>
        <source>Mute until it is back</source>
        <translation>Couper le son jusqu’à son retour</translation>
    </message>
    <message>
        <source>Everyone is heard</source>
        <translation>Tout le monde est entendu</translation>
    </message>
    <message>
        <source>Wait for a lost face</source>
        <translation>Attendre un visage perdu</translation>
    </message>
    <message>
        <source>A turn of the head is not worth a change.</source>
        <translation>Un simple mouvement de tête ne change rien.</translation>
    </message>
    <message>
        <source>{figure} s</source>
        <translation>{figure} s</translation>
    </message>
    <message>
        <source>Others hear</source>
        <translation>Les autres entendent</translation>
    </message>
    <message>
        <source>Also beside the strength under the picture. A click on a face is always possible.</source>
        <translation>Aussi à côté de la force, sous l’image. Un clic sur un visage reste toujours possible.</translation>
    </message>
    <message>
        <source>Whom I choose</source>
        <translation>Qui je choisis</translation>
    </message>
    <message>
        <source>Whoever speaks</source>
        <translation>Qui parle</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Wait for another speaker</source>
        <translation>Attente avant un autre orateur</translation>
    </message>
    <message>
        <source>With “Whoever speaks”: so long must somebody else speak before they are heard instead. A short yes changes nothing.</source>
        <translation>Avec « Qui parle » : une autre personne doit parler aussi longtemps avant d’être entendue à la place. Un petit oui ne change rien.</translation>
    </message>
    <message>
        <source>When this computer is too busy</source>
        <translation>Quand l’ordinateur est trop occupé</translation>
    </message>
    <message>
        <source>Quality goes down first, step by step. This counts when nothing is left to lower.</source>
        <translation>La qualité baisse d’abord, pas à pas. Ceci vaut quand il n’y a plus rien à baisser.</translation>
    </message>
    <message>
        <source>Mute: nothing unwanted is heard</source>
        <translation>Couper : rien d’indésirable n’est entendu</translation>
    </message>
    <message>
        <source>Bypass: everything is heard</source>
        <translation>Contourner : tout est entendu</translation>
    </message>
    <message>
        <source>Trust the lips for</source>
        <translation>Se fier aux lèvres pendant</translation>
    </message>
    <message>
        <source>How old an image may be and still count. Longer helps slow cameras, shorter reacts faster.</source>
        <translation>L’âge qu’une image peut avoir. Plus long aide les caméras lentes, plus court réagit plus vite.</translation>
    </message>
    <message>
        <source>{figure} ms</source>
        <translation>{figure} ms</translation>
    </message>
    <message>
        <source>Images a second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>More follow the lips closer and cost more processor; 25 is what the lips need.</source>
        <translation>Plus suivent mieux les lèvres et coûtent plus de calcul ; les lèvres en demandent 25.</translation>
    </message>
    <message>
        <source>10 - saves power</source>
        <translation>10 - économise l’énergie</translation>
    </message>
    <message>
        <source>25 - recommended</source>
        <translation>25 - conseillé</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Taille de l’image</translation>
    </message>
    <message>
        <source>Larger pictures find faces farther away and cost more processor.</source>
        <translation>Les grandes images trouvent des visages plus éloignés et coûtent plus de calcul.</translation>
    </message>
    <message>
        <source>Show the picture as in a mirror</source>
        <translation>Montrer l’image comme dans un miroir</translation>
    </message>
    <message>
        <source>Only what you see: nothing of it is sent.</source>
        <translation>Seulement ce que vous voyez : rien n’en est envoyé.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Automatic takes what is faster here. int8 is smaller, fp32 exact.</source>
        <translation>Automatique prend le plus rapide ici. int8 est plus petit, fp32 exact.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Tourne sur</translation>
    </message>
    <message>
        <source>Automatic takes what is fastest here by measurement. Listed is what this computer has.</source>
        <translation>Automatique prend le plus rapide ici, mesuré. La liste montre ce que cet ordinateur possède.</translation>
    </message>
    <message>
        <source>Threads on the processor</source>
        <translation>Fils sur le processeur</translation>
    </message>
    <message>
        <source>One was fastest wherever we measured: such small networks spend more on sharing the work than on doing it.</source>
        <translation>Un seul était le plus rapide partout où nous avons mesuré : de si petits réseaux passent plus de temps à partager le travail qu’à le faire.</translation>
    </message>
    <message>
        <source>1 - recommended</source>
        <translation>1 – recommandé</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Closing the window leaves Solomic in the tray</source>
        <translation>Fermer la fenêtre laisse Solomic dans la zone de notification</translation>
    </message>
    <message>
        <source>Off: closing ends Solomic, and the virtual microphone goes.</source>
        <translation>Sinon, fermer quitte Solomic et le microphone virtuel disparaît.</translation>
    </message>
    <message>
        <source>Tell me when others stop hearing me</source>
        <translation>M’avertir quand les autres ne m’entendent plus</translation>
    </message>
    <message>
        <source>Only while the window is hidden, and at most once in ten minutes.</source>
        <translation>Seulement quand la fenêtre est cachée, et au plus une fois en dix minutes.</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>Appuyer pour parler</translation>
    </message>
    <message>
        <source>Others hear you only while T is held, or the desktop&apos;s hotkey for it.</source>
        <translation>Les autres ne vous entendent que tant que T est maintenue, ou le raccourci du bureau.</translation>
    </message>
    <message>
        <source>Use the desktop&apos;s hotkeys</source>
        <translation>Utiliser les raccourcis du bureau</translation>
    </message>
    <message>
        <source>They work while another program has the keyboard. The desktop asks you which keys.</source>
        <translation>Ils marchent aussi quand un autre programme a le clavier. Le bureau vous demande quelles touches.</translation>
    </message>
    <message>
        <source>Allow recordings</source>
        <translation>Autoriser les enregistrements</translation>
    </message>
    <message>
        <source>Shows the Record button in the window. Nothing is recorded until you press it.</source>
        <translation>Affiche le bouton Enregistrer dans la fenêtre. Rien n’est enregistré avant que vous n’appuyiez dessus.</translation>
    </message>
    <message>
        <source>Room for recordings</source>
        <translation>Place pour les enregistrements</translation>
    </message>
    <message>
        <source>An hour takes some 250 to 500 MB. At the limit a recording ends; none is deleted.</source>
        <translation>Une heure prend environ 250 à 500 Mo. À la limite, l’enregistrement s’arrête ; aucun n’est supprimé.</translation>
    </message>
    <message>
        <source>How loud you hear yourself</source>
        <translation>Volume auquel vous vous entendez</translation>
    </message>
    <message>
        <source>Only on your headphones: what others hear is as loud as before.</source>
        <translation>Dans votre casque seulement : ce que les autres entendent ne change pas de volume.</translation>
    </message>
    <message>
        <source>The highest one that leaves this computer room enough.</source>
        <translation>La plus haute qui laisse assez de marge à l’ordinateur.</translation>
    </message>
    <message>
        <source>For old and busy computers.</source>
        <translation>Pour les ordinateurs anciens et occupés.</translation>
    </message>
    <message>
        <source>For most laptops.</source>
        <translation>Pour la plupart des portables.</translation>
    </message>
    <message>
        <source>For fast computers.</source>
        <translation>Pour les ordinateurs rapides.</translation>
    </message>
    <message>
        <source>For fast desktop computers.</source>
        <translation>Pour les ordinateurs de bureau rapides.</translation>
    </message>
    <message>
        <source>{time} ms of every {hop} ms: {share} % of a core</source>
        <translation>{time} ms toutes les {hop} ms : {share} % d’un cœur</translation>
    </message>
    <message>
        <source>{figure} dB clearer</source>
        <translation>{figure} dB plus clair</translation>
    </message>
    <message>
        <source>Its network is not installed.</source>
        <translation>Son réseau n’est pas installé.</translation>
    </message>
    <message>
        <source>being measured…</source>
        <translation>mesure en cours…</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>pas encore mesuré</translation>
    </message>
    <message>
        <source>Nothing runs now.</source>
        <translation>Rien ne tourne maintenant.</translation>
    </message>
    <message>
        <source>{name} runs now and takes {time} ms of every {hop} ms, with everything around it.</source>
        <translation>{name} tourne et prend {time} ms toutes les {hop} ms, tout compris.</translation>
    </message>
    <message>
        <source>No images arrive now.</source>
        <translation>Aucune image n’arrive maintenant.</translation>
    </message>
    <message>
        <source>{rate} images a second arrive now.</source>
        <translation>{rate} images par seconde arrivent maintenant.</translation>
    </message>
    <message>
        <source>Your microphone</source>
        <translation>Votre microphone</translation>
    </message>
    <message>
        <source>Your camera</source>
        <translation>Votre caméra</translation>
    </message>
    <message>
        <source>The virtual microphone</source>
        <translation>Le microphone virtuel</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayez</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>Votre appel</translation>
    </message>
    <message>
        <source>{name} is there: every program can choose it.</source>
        <translation>{name} est là : chaque programme peut le choisir.</translation>
    </message>
    <message>
        <source>The virtual microphone is being made…</source>
        <translation>Création du microphone virtuel…</translation>
    </message>
    <message>
        <source>{name} could not be made.</source>
        <translation>{name} n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>{name} is installed, but the system does not list it.</source>
        <translation>{name} est installé, mais le système ne le liste pas.</translation>
    </message>
    <message>
        <source>Restart the computer; if that does not help, install it again.</source>
        <translation>Redémarrez l’ordinateur ; sinon, réinstallez-le.</translation>
    </message>
    <message>
        <source>{name} is missing.</source>
        <translation>{name} manque.</translation>
    </message>
    <message>
        <source>Calls listen to this device instead of your real microphone. It belongs to its driver and stays when Solomic ends, without sound: choose your own microphone again then.</source>
        <translation>Les appels écoutent cet appareil au lieu de votre vrai microphone. Il appartient à son pilote et reste quand Solomic se termine, sans son : choisissez alors de nouveau votre propre microphone.</translation>
    </message>
    <message>
        <source>Settings → Audio → Microphone: {name}</source>
        <translation>Paramètres → Audio → Microphone : {name}</translation>
    </message>
    <message>
        <source>Background noise suppression: Low. Two cleaners in a row eat word beginnings.</source>
        <translation>Suppression du bruit de fond : Faible. Deux nettoyeurs à la suite mangent les débuts de mots.</translation>
    </message>
    <message>
        <source>Settings → Devices → Microphone: {name}</source>
        <translation>Paramètres → Appareils → Microphone : {name}</translation>
    </message>
    <message>
        <source>Noise suppression: Off. Voice isolation: Off.</source>
        <translation>Suppression du bruit : désactivée. Isolation de la voix : désactivée.</translation>
    </message>
    <message>
        <source>Studio sound and noise cancellation: Off.</source>
        <translation>Son studio et suppression du bruit : désactivés.</translation>
    </message>
    <message>
        <source>Settings → Voice &amp; Video → Input device: {name}</source>
        <translation>Paramètres → Voix et vidéo → Périphérique d’entrée : {name}</translation>
    </message>
    <message>
        <source>Noise suppression: None. Automatic input sensitivity: Off.</source>
        <translation>Suppression du bruit : aucune. Sensibilité automatique : désactivée.</translation>
    </message>
    <message>
        <source>Sources → Add → Audio Input Capture → Device: {name}</source>
        <translation>Sources → Ajouter → Capture audio (entrée) → Périphérique : {name}</translation>
    </message>
    <message>
        <source>No noise suppression filter on this source.</source>
        <translation>Aucun filtre de suppression du bruit sur cette source.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Lite</source>
        <translation>Léger</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grand</translation>
    </message>
    <message>
        <source>XL</source>
        <translation>XL</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processeur (CPU)</translation>
    </message>
    <message>
        <source>no network runs</source>
        <translation>aucun réseau ne tourne</translation>
    </message>
    <message>
        <source>{name} runs</source>
        <translation>{name} tourne</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (introuvable)</translation>
    </message>
    <message>
        <source>Demo scene</source>
        <translation>Scène de démo</translation>
    </message>
    <message>
        <source>Found by its name</source>
        <translation>Reconnu à son nom</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Aucune caméra</translation>
    </message>
    <message>
        <source>This is a Bluetooth headset&apos;s microphone: it sounds as over the telephone, and while it is open the headset plays everything so. Choose another microphone, such as the computer&apos;s own, and keep the headset for listening.</source>
        <translation>C’est le microphone d’un casque Bluetooth : il sonne comme au téléphone, et tant qu’il est ouvert le casque joue tout ainsi. Choisissez un autre microphone, par exemple celui de l’ordinateur, et gardez le casque pour écouter.</translation>
    </message>
    <message>
        <source>{name} is in its profile for music and has no microphone now. That sounds best: listen with it, and speak into another microphone. Its own one, as over the telephone, comes with the profile for calls in the system&apos;s sound settings.</source>
        <translation>{name} est dans son profil pour la musique et n’a pas de microphone pour l’instant. C’est le meilleur son : écoutez avec, et parlez dans un autre microphone. Le sien, comme au téléphone, vient avec le profil pour les appels dans les réglages audio du système.</translation>
    </message>
    <message>
        <source>Bluetooth: sounds as over the telephone. Better choose another microphone.</source>
        <translation>Bluetooth : sonne comme au téléphone. Mieux vaut choisir un autre microphone.</translation>
    </message>
    <message>
        <source>as loud as before</source>
        <translation>aussi fort qu’avant</translation>
    </message>
    <message>
        <source>{figure} dB quieter</source>
        <translation>{figure} dB de moins</translation>
    </message>
    <message>
        <source>Default microphone</source>
        <translation>Microphone par défaut</translation>
    </message>
    <message>
        <source>First camera</source>
        <translation>Première caméra</translation>
    </message>
    <message>
        <source>Budget {figure} ms, exceeded at times</source>
        <translation>Budget {figure} ms, dépassé par moments</translation>
    </message>
    <message>
        <source>no sound yet</source>
        <translation>pas encore de son</translation>
    </message>
    <message numerus="yes">
        <source>%n late hops</source>
        <translation>
            <numerusform>%n pas en retard</numerusform>
            <numerusform>%n pas en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n xruns</source>
        <translation>
            <numerusform>%n coupure</numerusform>
            <numerusform>%n coupures</numerusform>
        </translation>
    </message>
    <message>
        <source>1 late hop</source>
        <translation>1 pas en retard</translation>
    </message>
    <message>
        <source>1 xrun</source>
        <translation>1 coupure</translation>
    </message>
    <message>
        <source>{figure} ms dropped</source>
        <translation>{figure} ms perdues</translation>
    </message>
    <message>
        <source>That could not be changed: {why}.</source>
        <translation>Impossible de changer cela : {why}.</translation>
    </message>
    <message>
        <source>The picture comes with the engine.</source>
        <translation>L’image vient avec le moteur.</translation>
    </message>
    <message>
        <source>The camera sleeps while nobody needs it.</source>
        <translation>La caméra dort tant que personne n’en a besoin.</translation>
    </message>
    <message>
        <source>No camera yet.</source>
        <translation>Pas encore de caméra.</translation>
    </message>
    <message>
        <source>Waiting for the first picture.</source>
        <translation>En attente de la première image.</translation>
    </message>
    <message>
        <source>No camera is used. Who was chosen stays chosen, by voice alone.</source>
        <translation>Aucune caméra n&apos;est utilisée. La personne choisie le reste, par sa voix seule.</translation>
    </message>
    <message>
        <source>There is no face with the number {number} in the picture.</source>
        <translation>Aucun visage ne porte le numéro {number} dans l’image.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Voice profiles</source>
        <translation>Profils de voix</translation>
    </message>
    <message>
        <source>Networks you added or fetched</source>
        <translation>Réseaux ajoutés ou téléchargés</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Autres fichiers</translation>
    </message>
    <message>
        <source>Your choices: devices, quality, look. Never mute or bypass.</source>
        <translation>Vos choix : appareils, qualité, apparence. Jamais sourdine ni contournement.</translation>
    </message>
    <message>
        <source>What the program did: at most 4 MB each, the oldest go by themselves. No sound.</source>
        <translation>Ce que fit le programme : 4 Mo au plus chacun, les plus anciens partent seuls. Aucun son.</translation>
    </message>
    <message>
        <source>Voices you saved under a name. Without saving, voices are forgotten at the end.</source>
        <translation>Voix enregistrées sous un nom. Sinon, les voix sont oubliées à la fin.</translation>
    </message>
    <message>
        <source>Read by the engine, checked against a signature or a pinned hash.</source>
        <translation>Lus par le moteur, vérifiés par une signature ou une empreinte fixée.</translation>
    </message>
    <message>
        <source>What you recorded, and a try-out until it is closed. Not encrypted: readable by this user only.</source>
        <translation>Ce que vous avez enregistré, et un essai jusqu’à sa fermeture. Non chiffré : lisible par cet utilisateur seulement.</translation>
    </message>
    <message>
        <source>Anything else that lies in Solomic&apos;s folders.</source>
        <translation>Tout le reste dans les dossiers de Solomic.</translation>
    </message>
    <message>
        <source>Sound and pictures never leave this computer.</source>
        <translation>Le son et les images ne quittent jamais cet ordinateur.</translation>
    </message>
    <message>
        <source>No connection to the internet is opened unless you press a button that says so.</source>
        <translation>Aucune connexion à Internet sans un bouton qui le dit.</translation>
    </message>
    <message>
        <source>Nothing is recorded unless you ask for it.</source>
        <translation>Rien n’est enregistré sans votre demande.</translation>
    </message>
    <message>
        <source>Faces are followed, not recognised: no face is stored.</source>
        <translation>Les visages sont suivis, pas reconnus : aucun n’est gardé.</translation>
    </message>
    <message>
        <source>Mute and bypass are never remembered: Solomic always starts the same way.</source>
        <translation>Sourdine et contournement ne sont jamais retenus : Solomic démarre toujours pareil.</translation>
    </message>
    <message>
        <source>{figure} bytes</source>
        <translation>{figure} octets</translation>
    </message>
    <message>
        <source>{figure} kB</source>
        <translation>{figure} ko</translation>
    </message>
    <message>
        <source>{figure} MB</source>
        <translation>{figure} Mo</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>{name}: deleted.</source>
        <translation>{name} : effacé.</translation>
    </message>
    <message>
        <source>{name}: some files could not be deleted.</source>
        <translation>{name} : certains fichiers n’ont pas pu être effacés.</translation>
    </message>
    <message>
        <source>The demo scene has no microphone to try. Choose a microphone first.</source>
        <translation>La démo n’a pas de microphone à essayer. Choisissez d’abord un microphone.</translation>
    </message>
    <message>
        <source>Speak now, and let somebody else speak, too…</source>
        <translation>Parlez maintenant, et laissez parler quelqu’un d’autre…</translation>
    </message>
    <message>
        <source>This is what your microphone hears.</source>
        <translation>Voici ce qu’entend votre microphone.</translation>
    </message>
    <message>
        <source>This is what others hear.</source>
        <translation>Voici ce qu’entendent les autres.</translation>
    </message>
    <message>
        <source>Listen to both: on headphones you hear the difference best.</source>
        <translation>Écoutez les deux : au casque, la différence s’entend le mieux.</translation>
    </message>
    <message>
        <source>Records ten seconds of what goes in and what comes out, and deletes them after.</source>
        <translation>Enregistre dix secondes de ce qui entre et de ce qui sort, puis les efface.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>nobody is listening</source>
        <translation>personne n’écoute</translation>
    </message>
    <message>
        <source>1 program listens</source>
        <translation>1 programme écoute</translation>
    </message>
    <message numerus="yes">
        <source>%n programs listen</source>
        <translation>
            <numerusform>%n programme écoute</numerusform>
            <numerusform>%n programmes écoutent</numerusform>
        </translation>
    </message>
    <message>
        <source>Microphone level</source>
        <translation>Niveau du microphone</translation>
    </message>
    <message>
        <source>Level of what others hear</source>
        <translation>Niveau de ce qu’entendent les autres</translation>
    </message>
    <message>
        <source>Spectrogram of the microphone</source>
        <translation>Spectrogramme du microphone</translation>
    </message>
    <message>
        <source>Spectrogram of what others hear</source>
        <translation>Spectrogramme de ce qu’entendent les autres</translation>
    </message>
    <message>
        <source>What others hear</source>
        <translation>Vers les autres</translation>
    </message>
    <message>
        <source>The microphone as it is</source>
        <translation>Le microphone tel quel</translation>
    </message>
    <message>
        <source>Only what was taken away</source>
        <translation>Seulement ce qui a été retiré</translation>
    </message>
    <message>
        <source>Default output</source>
        <translation>Sortie par défaut</translation>
    </message>
    <message>
        <source>These are loudspeakers: what they play comes back into the microphone. Use headphones.</source>
        <translation>Ce sont des haut-parleurs : ce qu’ils diffusent revient dans le microphone. Mettez un casque.</translation>
    </message>
    <message>
        <source>Use headphones: from loudspeakers it comes back into the microphone.</source>
        <translation>Mettez un casque : des haut-parleurs, le son revient dans le microphone.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Network that runs now</source>
        <translation>Réseau qui tourne</translation>
    </message>
    <message>
        <source>Hold to talk (T)</source>
        <translation>Maintenir pour parler (T)</translation>
    </message>
    <message>
        <source>Hold to cough (C)</source>
        <translation>Maintenir pour tousser (C)</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Coupé</translation>
    </message>
    <message>
        <source>Send silence (M)</source>
        <translation>Envoyer du silence (M)</translation>
    </message>
    <message>
        <source>Others hear silence while this is on. Key M.</source>
        <translation>Les autres entendent du silence tant que c’est actif. Touche M.</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Contourner</translation>
    </message>
    <message>
        <source>Bypassed</source>
        <translation>Contourné</translation>
    </message>
    <message>
        <source>Send the microphone as it is (B)</source>
        <translation>Envoyer le microphone tel quel (B)</translation>
    </message>
    <message>
        <source>Others hear everything while this is on. Key B.</source>
        <translation>Les autres entendent tout tant que c’est actif. Touche B.</translation>
    </message>
    <message>
        <source>Whom others hear</source>
        <translation>Qui les autres entendent</translation>
    </message>
    <message>
        <source>Turn others down by, in decibels</source>
        <translation>Baisser les autres, en décibels</translation>
    </message>
    <message>
        <source>By how much the other voices and the noise are turned down</source>
        <translation>De combien les autres voix et le bruit sont baissés</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Les autres</translation>
    </message>
    <message>
        <source>Xruns are gaps in the sound, late hops were computed too late; what is dropped was left out so that the delay does not grow.</source>
        <translation>Les coupures sont des trous dans le son, les pas en retard ont été calculés trop tard ; ce qui est abandonné a été laissé de côté pour que le délai ne grandisse pas.</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Depuis quand</translation>
    </message>
    <message>
        <source>Total, ms</source>
        <translation>Total, ms</translation>
    </message>
    <message>
        <source>Microphone to virtual microphone</source>
        <translation>Du microphone au microphone virtuel</translation>
    </message>
    <message>
        <source>Delay, microphone to call</source>
        <translation>Délai jusqu’à l’appel</translation>
    </message>
    <message>
        <source>Budget {figure} ms, last minute</source>
        <translation>Budget {figure} ms, dernière minute</translation>
    </message>
    <message>
        <source>Budget {figure} ms, exceeded</source>
        <translation>Budget {figure} ms, dépassé</translation>
    </message>
    <message>
        <source>Mic</source>
        <translation>Micro</translation>
    </message>
    <message>
        <source>Virtual mic</source>
        <translation>Virtuel</translation>
    </message>
    <message>
        <source>works</source>
        <translation>fonctionne</translation>
    </message>
    <message>
        <source>works, see the advice</source>
        <translation>fonctionne, voir le conseil</translation>
    </message>
    <message>
        <source>stops here</source>
        <translation>s’arrête ici</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>pas atteint</translation>
    </message>
    <message>
        <source>Way of the sound</source>
        <translation>Chemin du son</translation>
    </message>
    <message>
        <source>Delay over time</source>
        <translation>Délai dans le temps</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>Refléter l’image</translation>
    </message>
    <message>
        <source>Dark, light or high contrast</source>
        <translation>Sombre, clair ou contraste élevé</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Réglages (Ctrl+,)</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>From anywhere, also while Solomic is hidden</source>
        <translation>De partout, même quand Solomic est caché</translation>
    </message>
    <message>
        <source>Bind these commands to keys in your desktop&apos;s keyboard settings: they reach the running Solomic within a moment.</source>
        <translation>Associez ces commandes à des touches dans les réglages de clavier de votre bureau : elles atteignent Solomic aussitôt.</translation>
    </message>
    <message>
        <source>Start Solomic with this computer</source>
        <translation>Démarrer Solomic avec l’ordinateur</translation>
    </message>
    <message>
        <source>It loads the virtual microphone too, so that calls find it at once.</source>
        <translation>Charge aussi le microphone virtuel, pour que les appels le trouvent aussitôt.</translation>
    </message>
    <message>
        <source>Show the first start again</source>
        <translation>Revoir le premier démarrage</translation>
    </message>
    <message>
        <source>A virtual microphone that keeps the voice of the face you chose.</source>
        <translation>Un microphone virtuel qui garde la voix du visage choisi.</translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0, without any warranty.</source>
        <translation>Logiciel libre sous licence Apache 2.0, sans aucune garantie.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Versions and figures for whoever helps you: no names, no sound, no pictures.</source>
        <translation>Versions et chiffres pour qui vous aide : ni noms, ni son, ni images.</translation>
    </message>
    <message>
        <source>Read news of a version…</source>
        <translation>Lire les nouvelles d’une version…</translation>
    </message>
    <message>
        <source>Read news of a version</source>
        <translation>Lire les nouvelles d’une version</translation>
    </message>
    <message>
        <source>From a file you were given, signed by a key you trust. Nothing is fetched or installed.</source>
        <translation>D’un fichier qu’on vous a donné, signé par une clé à laquelle vous faites confiance. Rien n’est téléchargé ni installé.</translation>
    </message>
    <message>
        <source>Open {page} in the browser</source>
        <translation>Ouvrir {page} dans le navigateur</translation>
    </message>
    <message>
        <source>Look for a newer version</source>
        <translation>Chercher une version plus récente</translation>
    </message>
    <message>
        <source>Opens {page} in your browser. Solomic itself never looks.</source>
        <translation>Ouvre {page} dans votre navigateur. Solomic lui-même ne cherche jamais.</translation>
    </message>
    <message>
        <source>Copied. Paste it where you ask for help.</source>
        <translation>Copié. Collez-le là où vous demandez de l’aide.</translation>
    </message>
    <message>
        <source>What is plugged out and back in is taken up again by itself.</source>
        <translation>Ce qui est débranché puis rebranché est repris tout seul.</translation>
    </message>
    <message>
        <source>Into the virtual microphone</source>
        <translation>Vers le microphone virtuel</translation>
    </message>
    <message>
        <source>Solomic plays into this driver&apos;s output, and calls listen at its other end.</source>
        <translation>Solomic joue dans la sortie de ce pilote, et les appels écoutent à son autre bout.</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>C’est définitif.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Delete: {name}</source>
        <translation>Effacer : {name}</translation>
    </message>
    <message>
        <source>Stored on this computer</source>
        <translation>Gardé sur cet ordinateur</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>Remembered voices</source>
        <translation>Voix mémorisées</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Effacer « {name} » ?</translation>
    </message>
    <message>
        <source>Delete everything that Solomic stored?</source>
        <translation>Effacer tout ce que Solomic a gardé ?</translation>
    </message>
    <message>
        <source>runs now</source>
        <translation>tourne maintenant</translation>
    </message>
    <message>
        <source>Measure this computer again</source>
        <translation>Mesurer de nouveau cet ordinateur</translation>
    </message>
    <message>
        <source>The figures beside each step were measured on this computer. “Clearer” is the gain on the bench&apos;s test of two voices of equal loudness (SI-SNRi).</source>
        <translation>Les chiffres à côté de chaque palier ont été mesurés sur cet ordinateur. « Plus clair » est le gain du test à deux voix de même force (SI-SNRi).</translation>
    </message>
    <message>
        <source>Your own choice of network, precision and picture.</source>
        <translation>Votre propre choix de réseau, de précision et d’image.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Réinitialiser la page</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Which microphone do you speak into?</source>
        <translation>Dans quel microphone parlez-vous ?</translation>
    </message>
    <message>
        <source>Say something: the bar should move.</source>
        <translation>Dites quelque chose : la barre doit bouger.</translation>
    </message>
    <message>
        <source>It hears you.</source>
        <translation>Il vous entend.</translation>
    </message>
    <message>
        <source>Nothing to be heard yet.</source>
        <translation>Rien à entendre pour l’instant.</translation>
    </message>
    <message>
        <source>Just a moment: Solomic is starting.</source>
        <translation>Un instant : Solomic démarre.</translation>
    </message>
    <message>
        <source>Which camera sees you? Click your face.</source>
        <translation>Quelle caméra vous voit ? Cliquez sur votre visage.</translation>
    </message>
    <message>
        <source>Without a camera Solomic goes on with less noise, but cannot choose a face.</source>
        <translation>Sans caméra, Solomic réduit le bruit, mais ne peut choisir un visage.</translation>
    </message>
    <message>
        <source>This camera gives no picture.</source>
        <translation>Cette caméra ne donne pas d&apos;image.</translation>
    </message>
    <message>
        <source>Chosen. Others will hear this person alone.</source>
        <translation>Choisi. Les autres n’entendront que cette personne.</translation>
    </message>
    <message>
        <source>Click your face to choose it.</source>
        <translation>Cliquez sur votre visage pour le choisir.</translation>
    </message>
    <message>
        <source>No face in the picture yet.</source>
        <translation>Pas encore de visage dans l’image.</translation>
    </message>
    <message>
        <source>Leave the call&apos;s echo cancellation on: Solomic takes no echo away. Headphones are the surest way to have none.</source>
        <translation>Laissez l’annulation d’écho de l’appel activée : Solomic n’enlève pas l’écho. Un casque est le plus sûr moyen de n’en avoir aucun.</translation>
    </message>
    <message>
        <source>Calls listen to this device instead of your real microphone. It is there as long as Solomic runs, and gone afterwards: your own devices stay as they are.</source>
        <translation>Les appels écoutent cet appareil au lieu de votre vrai microphone. Il est là tant que Solomic tourne, puis disparaît : vos appareils restent tels quels.</translation>
    </message>
    <message>
        <source>Record ten seconds</source>
        <translation>Enregistrer dix secondes</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Before: your microphone</source>
        <translation>Avant : votre microphone</translation>
    </message>
    <message>
        <source>After: what others hear</source>
        <translation>Après : ce qu’entendent les autres</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Listen: {what}</source>
        <translation>Écouter : {what}</translation>
    </message>
    <message>
        <source>In your call, choose the virtual microphone and let it be the only cleaner. Tick off what you use.</source>
        <translation>Dans votre appel, choisissez le microphone virtuel et laissez-le seul nettoyer. Cochez ce que vous utilisez.</translation>
    </message>
    <message>
        <source>Set up Solomic</source>
        <translation>Configurer Solomic</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Montrer la fenêtre</translation>
    </message>
    <message>
        <source>Choose nobody</source>
        <translation>Ne choisir personne</translation>
    </message>
    <message>
        <source>Click the faces that others shall hear</source>
        <translation>Cliquez sur les visages que les autres doivent entendre</translation>
    </message>
    <message>
        <source>The face nearest to the camera is heard, or the one with your own voice</source>
        <translation>Le visage le plus proche de la caméra est entendu, ou celui qui a votre propre voix</translation>
    </message>
    <message>
        <source>The face that speaks is heard, without a click</source>
        <translation>Le visage qui parle est entendu, sans clic</translation>
    </message>
    <message>
        <source>Everyone is heard, only noise is turned down</source>
        <translation>Tout le monde est entendu, seul le bruit est réduit</translation>
    </message>
    <message>
        <source>Click a face, or press its number, to let others hear that person alone</source>
        <translation>Cliquez sur un visage, ou pressez son numéro, pour ne laisser entendre que cette personne</translation>
    </message>
    <message>
        <source>The nearest face will be heard</source>
        <translation>Le visage le plus proche sera entendu</translation>
    </message>
    <message>
        <source>Whoever speaks will be heard</source>
        <translation>Qui parle sera entendu</translation>
    </message>
    <message>
        <source>Click a face to keep that voice</source>
        <translation>Cliquez sur un visage pour garder cette voix</translation>
    </message>
    <message>
        <source>Nobody is in the picture yet</source>
        <translation>Personne n’est encore à l’image</translation>
    </message>
    <message>
        <source>Out of view: nothing changes for a moment</source>
        <translation>Hors champ : rien ne change pour l’instant</translation>
    </message>
    <message>
        <source>Out of view: still kept</source>
        <translation>Hors champ : toujours gardé</translation>
    </message>
    <message>
        <source>Out of view: kept by the voice alone</source>
        <translation>Hors champ : gardé par la voix seule</translation>
    </message>
    <message>
        <source>Out of view: not heard until back</source>
        <translation>Hors champ : inaudible jusqu’au retour</translation>
    </message>
    <message>
        <source>Out of view: muted until back</source>
        <translation>Hors champ : muet jusqu’au retour</translation>
    </message>
    <message>
        <source>Out of view: everyone is heard</source>
        <translation>Hors champ : tout le monde est entendu</translation>
    </message>
    <message>
        <source>Out of view: by the voice alone in {seconds} s</source>
        <translation>Hors champ : par la voix seule dans {seconds} s</translation>
    </message>
    <message>
        <source>Out of view: not heard in {seconds} s</source>
        <translation>Hors champ : inaudible dans {seconds} s</translation>
    </message>
    <message>
        <source>Out of view: muted in {seconds} s</source>
        <translation>Hors champ : muet dans {seconds} s</translation>
    </message>
    <message>
        <source>Out of view: everyone is heard in {seconds} s</source>
        <translation>Hors champ : tout le monde entendu dans {seconds} s</translation>
    </message>
    <message>
        <source>Somebody kept is out of view: nothing changes for a moment.</source>
        <translation>Une personne gardée est hors champ : rien ne change pour l’instant.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view, and still kept.</source>
        <translation>Une personne gardée est hors champ, et toujours gardée.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view: the remembered voice has to do.</source>
        <translation>Une personne gardée est hors champ : la voix mémorisée doit suffire.</translation>
    </message>
    <message>
        <source>Somebody kept is out of view, and not heard until they are back.</source>
        <translation>Une personne gardée est hors champ, et inaudible jusqu’à son retour.</translation>
    </message>
    <message>
        <source>Heard off camera: removed</source>
        <translation>Entendu hors image : retiré</translation>
    </message>
    <message>
        <source>Heard off camera</source>
        <translation>Entendu hors image</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Image de la caméra</translation>
    </message>
    <message>
        <source>{faces} faces, {kept} kept</source>
        <translation>{faces} visages, {kept} gardés</translation>
    </message>
    <message>
        <source>Encrypted on this computer, with a key from the desktop&apos;s keyring.</source>
        <translation>Chiffrées sur cet ordinateur, avec une clé du trousseau du bureau.</translation>
    </message>
    <message>
        <source>Encrypted on this computer. No keyring was found, so the key lies beside them: only this user can read it.</source>
        <translation>Chiffrées sur cet ordinateur. Aucun trousseau n’a été trouvé, la clé est donc à côté : seul cet utilisateur peut la lire.</translation>
    </message>
    <message>
        <source>{seconds} s of speech · {likeness} % alike · agreed {day}</source>
        <translation>{seconds} s de parole · {likeness} % semblable · accord {day}</translation>
    </message>
    <message>
        <source>{name}: {quality} % known</source>
        <translation>{name} : {quality} % connu</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Aucune d’elles</translation>
    </message>
    <message>
        <source>Face {number}</source>
        <translation>Visage {number}</translation>
    </message>
    <message>
        <source>{name}: written. The file is not encrypted: keep it to yourself.</source>
        <translation>{name} : écrit. Le fichier n’est pas chiffré : gardez-le pour vous.</translation>
    </message>
    <message>
        <source>The voice is remembered.</source>
        <translation>La voix est mémorisée.</translation>
    </message>
    <message>
        <source>{name}: remembered.</source>
        <translation>{name} : mémorisé.</translation>
    </message>
    <message>
        <source>Keep a face in the main window and let that person speak alone for a few seconds.</source>
        <translation>Gardez un visage dans la fenêtre principale et laissez cette personne parler seule quelques secondes.</translation>
    </message>
    <message>
        <source>No voice is remembered.</source>
        <translation>Aucune voix n’est mémorisée.</translation>
    </message>
    <message>
        <source>Export: {name}</source>
        <translation>Exporter : {name}</translation>
    </message>
    <message>
        <source>Tell the others before you record them. Both sides are kept on this computer, not encrypted: the microphone, and what others hear.</source>
        <translation>Prévenez les autres avant de les enregistrer. Les deux côtés restent sur cet ordinateur, non chiffrés : le microphone et ce que les autres entendent.</translation>
    </message>
    <message>
        <source>Name or day</source>
        <translation>Nom ou jour</translation>
    </message>
    <message>
        <source>Search by name or day</source>
        <translation>Chercher par nom ou jour</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Spectrogram of what others heard</source>
        <translation>Spectrogramme de ce que les autres ont entendu</translation>
    </message>
    <message>
        <source>How the recording came out</source>
        <translation>La qualité de l’enregistrement</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Play the microphone</source>
        <translation>Écouter le microphone</translation>
    </message>
    <message>
        <source>Play what others heard</source>
        <translation>Écouter ce que les autres ont entendu</translation>
    </message>
    <message>
        <source>Stop: {time}</source>
        <translation>Arrêter : {time}</translation>
    </message>
    <message>
        <source>Stop playing</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>Exporter dans un dossier</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n recordings?</source>
        <translation>
            <numerusform>Supprimer %n enregistrement ?</numerusform>
            <numerusform>Supprimer %n enregistrements ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this recording?</source>
        <translation>Supprimer cet enregistrement ?</translation>
    </message>
    <message>
        <source>Forget the voice of {name}?</source>
        <translation>Oublier la voix de {name} ?</translation>
    </message>
    <message>
        <source>Export a voice</source>
        <translation>Exporter une voix</translation>
    </message>
    <message>
        <source>A remembered voice is 64 numbers, never sound. Solomic uses it to know a person again and to keep them while their face cannot be seen.</source>
        <translation>Une voix mémorisée, ce sont 64 nombres, jamais du son. Solomic s’en sert pour reconnaître une personne et la garder quand son visage ne se voit pas.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import a voice</source>
        <translation>Importer une voix</translation>
    </message>
    <message>
        <source>Your own voice</source>
        <translation>Votre propre voix</translation>
    </message>
    <message>
        <source>With “Just me”: once this voice is recognised, its face is heard, and nobody else while you are away. Without one the nearest face is.</source>
        <translation>Avec « Moi seul » : une fois cette voix reconnue, son visage est entendu, et personne d’autre en votre absence. Sans elle, c’est le visage le plus proche.</translation>
    </message>
    <message>
        <source>Remember a voice</source>
        <translation>Mémoriser une voix</translation>
    </message>
    <message>
        <source>Whose voice</source>
        <translation>La voix de qui</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>This person agrees to it</source>
        <translation>Cette personne est d’accord</translation>
    </message>
    <message>
        <source>Remember this voice</source>
        <translation>Mémoriser cette voix</translation>
    </message>
    <message>
        <source>Hear on headphones what others hear (H)</source>
        <translation>Entendre au casque ce que les autres entendent (H)</translation>
    </message>
    <message>
        <source>Hear yourself</source>
        <translation>S’entendre</translation>
    </message>
    <message>
        <source>Where you hear yourself</source>
        <translation>Où vous vous entendez</translation>
    </message>
    <message>
        <source>{what} (Shift+H: the next one)</source>
        <translation>{what} (Maj+H : le suivant)</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Batterie</translation>
    </message>
    <message>
        <source>The smallest network and a slow, small picture: least processor, shortest reach.</source>
        <translation>Le plus petit réseau et une image lente et petite : le moins de processeur, la portée la plus courte.</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>As Solomic comes: the network that leaves this computer room, the picture lips need.</source>
        <translation>Tel que Solomic est livré : le réseau qui laisse de la marge à cet ordinateur, l’image qu’il faut aux lèvres.</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Le meilleur</translation>
    </message>
    <message>
        <source>The largest network here, exact numbers and more images: most processor.</source>
        <translation>Le plus grand réseau présent, des nombres exacts et plus d’images : le plus de processeur.</translation>
    </message>
    <message>
        <source>How loud others hear {name}</source>
        <translation>Volume de {name} pour les autres</translation>
    </message>
    <message>
        <source>How loud others hear</source>
        <translation>Volume entendu par les autres</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Toute durée</translation>
    </message>
    <message>
        <source>Under 1 minute</source>
        <translation>Moins de 1 minute</translation>
    </message>
    <message>
        <source>1 to 10 minutes</source>
        <translation>1 à 10 minutes</translation>
    </message>
    <message>
        <source>Over 10 minutes</source>
        <translation>Plus de 10 min</translation>
    </message>
    <message>
        <source>{figure} ms missing</source>
        <translation>il manque {figure} ms</translation>
    </message>
    <message>
        <source>{count} recordings, {used} of {limit} MB</source>
        <translation>Enregistrements : {count}, {used} sur {limit} Mo</translation>
    </message>
    <message>
        <source>Background: {figure} dB quieter than in the microphone</source>
        <translation>Fond sonore : {figure} dB de moins que dans le microphone</translation>
    </message>
    <message>
        <source>Taken away in all: {figure} dB</source>
        <translation>Retiré en tout : {figure} dB</translation>
    </message>
    <message>
        <source>The microphone was too loud {figure} % of the time</source>
        <translation>Le microphone était trop fort {figure} % du temps</translation>
    </message>
    <message>
        <source>Others heard nothing for {time}</source>
        <translation>Les autres n’ont rien entendu pendant {time}</translation>
    </message>
    <message>
        <source>Others heard nothing.</source>
        <translation>Les autres n’ont rien entendu.</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, easy to listen to</source>
        <translation>Parole : {figure} dB, facile à écouter</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, too quiet</source>
        <translation>Parole : {figure} dB, trop faible</translation>
    </message>
    <message>
        <source>Speech: {figure} dB, too loud</source>
        <translation>Parole : {figure} dB, trop forte</translation>
    </message>
    <message>
        <source>Nothing fits the search.</source>
        <translation>Rien ne correspond à la recherche.</translation>
    </message>
    <message>
        <source>No recordings yet.</source>
        <translation>Aucun enregistrement pour l’instant.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Supprimé.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Record the microphone and what others hear (R)</source>
        <translation>Enregistrer le microphone et ce que les autres entendent (R)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>Terminer l’enregistrement</translation>
    </message>
    <message>
        <source>There is no sound system on this machine.</source>
        <translation>Il n’y a pas de système de son sur cette machine.</translation>
    </message>
    <message>
        <source>There is no sound device on this machine.</source>
        <translation>Il n’y a pas d’appareil de son sur cette machine.</translation>
    </message>
    <message>
        <source>There is no microphone called {name}.</source>
        <translation>Il n’y a pas de microphone nommé {name}.</translation>
    </message>
    <message>
        <source>There is no output called {name}.</source>
        <translation>Il n’y a pas de sortie nommée {name}.</translation>
    </message>
    <message>
        <source>There is no device called {name}.</source>
        <translation>Il n’y a pas d’appareil nommé {name}.</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>Il n’y a pas de microphone.</translation>
    </message>
    <message>
        <source>There is no sound output.</source>
        <translation>Il n’y a pas de sortie de son.</translation>
    </message>
    <message>
        <source>Plug one in.</source>
        <translation>Branchez-en un.</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire.</source>
        <translation>Lancez PulseAudio ou PipeWire.</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire (with pipewire-pulse).</source>
        <translation>Lancez PulseAudio ou PipeWire (avec pipewire-pulse).</translation>
    </message>
    <message>
        <source>The sound system does not start ({why}).</source>
        <translation>Le système de son ne démarre pas ({why}).</translation>
    </message>
    <message>
        <source>The sound system does not answer ({why}).</source>
        <translation>Le système de son ne répond pas ({why}).</translation>
    </message>
    <message>
        <source>The device {name} vanished.</source>
        <translation>L’appareil {name} a disparu.</translation>
    </message>
    <message>
        <source>The device {name} gives no sign of life.</source>
        <translation>L’appareil {name} ne donne aucun signe de vie.</translation>
    </message>
    <message>
        <source>The sound system went away.</source>
        <translation>Le système de son a disparu.</translation>
    </message>
    <message>
        <source>Another program has the device {name} for itself alone.</source>
        <translation>Un autre programme a l’appareil {name} pour lui seul.</translation>
    </message>
    <message>
        <source>Close that program or its exclusive mode, or choose another device.</source>
        <translation>Fermez ce programme ou son mode exclusif, ou choisissez un autre appareil.</translation>
    </message>
    <message>
        <source>The system&apos;s sound service does not run.</source>
        <translation>Le service de son du système ne tourne pas.</translation>
    </message>
    <message>
        <source>Restart the computer.</source>
        <translation>Redémarrez l’ordinateur.</translation>
    </message>
    <message>
        <source>The system does not let Solomic use the microphone {name}: its privacy settings say no.</source>
        <translation>Le système ne laisse pas Solomic utiliser le microphone {name} : ses réglages de confidentialité disent non.</translation>
    </message>
    <message>
        <source>Open Settings → Privacy &amp; security → Microphone, and let desktop apps use it.</source>
        <translation>Ouvrez Paramètres → Confidentialité et sécurité → Microphone, et autorisez les applications de bureau.</translation>
    </message>
    <message>
        <source>Open Settings → Privacy &amp; security → Camera, and let desktop apps use it.</source>
        <translation>Ouvrez Paramètres → Confidentialité et sécurité → Caméra, et autorisez les applications de bureau.</translation>
    </message>
    <message>
        <source>Open System Settings → Privacy &amp; Security → Microphone, switch Solomic on, and start it again.</source>
        <translation>Ouvrez Réglages Système → Confidentialité et sécurité → Microphone, activez Solomic et relancez-le.</translation>
    </message>
    <message>
        <source>Open System Settings → Privacy &amp; Security → Camera, switch Solomic on, and start it again.</source>
        <translation>Ouvrez Réglages Système → Confidentialité et sécurité → Appareil photo, activez Solomic et relancez-le.</translation>
    </message>
    <message>
        <source>Add yourself to the group audio, then log in again.</source>
        <translation>Ajoutez-vous au groupe audio, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>The device {name} cannot be opened ({why}).</source>
        <translation>L’appareil {name} ne peut pas être ouvert ({why}).</translation>
    </message>
    <message>
        <source>Close the program that uses it, or choose another device.</source>
        <translation>Fermez le programme qui l’utilise ou choisissez un autre appareil.</translation>
    </message>
    <message>
        <source>PortAudio, the sound library, is not installed.</source>
        <translation>PortAudio, la bibliothèque de son, n’est pas installée.</translation>
    </message>
    <message>
        <source>Install libportaudio2 (Debian, Ubuntu) or portaudio (Fedora, macOS).</source>
        <translation>Installez libportaudio2 (Debian, Ubuntu) ou portaudio (Fedora, macOS).</translation>
    </message>
    <message>
        <source>The library of the sound server, libpulse, is not installed.</source>
        <translation>La bibliothèque du serveur de son, libpulse, n’est pas installée.</translation>
    </message>
    <message>
        <source>Install libpulse0 (Debian, Ubuntu) or pulseaudio-libs (Fedora).</source>
        <translation>Installez libpulse0 (Debian, Ubuntu) ou pulseaudio-libs (Fedora).</translation>
    </message>
    <message>
        <source>The stream was closed.</source>
        <translation>Le flux a été fermé.</translation>
    </message>
    <message>
        <source>The sound server went away.</source>
        <translation>Le serveur de son a disparu.</translation>
    </message>
    <message>
        <source>No sound server answers.</source>
        <translation>Aucun serveur de son ne répond.</translation>
    </message>
    <message>
        <source>The sound server did not do what it was asked ({why}).</source>
        <translation>Le serveur de son n’a pas fait ce qui était demandé ({why}).</translation>
    </message>
    <message>
        <source>{name} is used instead.</source>
        <translation>{name} est utilisé à la place.</translation>
    </message>
    <message>
        <source>The microphone gives no sound.</source>
        <translation>Le microphone ne donne pas de son.</translation>
    </message>
    <message>
        <source>It is not open yet.</source>
        <translation>Il n’est pas encore ouvert.</translation>
    </message>
    <message>
        <source>The sound path failed: {why}.</source>
        <translation>Le chemin du son a échoué : {why}.</translation>
    </message>
    <message>
        <source>The settings were written for another version of Solomic (schema {version}).</source>
        <translation>Les réglages ont été écrits pour une autre version de Solomic (schéma {version}).</translation>
    </message>
    <message>
        <source>The settings cannot be used: {why}.</source>
        <translation>Les réglages ne peuvent pas être utilisés : {why}.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and the defaults are used.</source>
        <translation>Le fichier a été gardé sous {path}, et les valeurs par défaut s’appliquent.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and the rest of it is used.</source>
        <translation>Le fichier a été gardé sous {path}, et le reste est utilisé.</translation>
    </message>
    <message>
        <source>It was kept as {path}, and all but {names} is used.</source>
        <translation>Le fichier a été gardé sous {path}, et tout sauf {names} est utilisé.</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read: {why}.</source>
        <translation>Le fichier de réglages {path} ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>The settings cannot be written to {path}: {why}.</source>
        <translation>Les réglages ne peuvent pas être écrits dans {path} : {why}.</translation>
    </message>
    <message>
        <source>The control socket {path} cannot be made: {why}.</source>
        <translation>Le socket de commande {path} ne peut pas être créé : {why}.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a folder of your own with a short path.</source>
        <translation>Donnez à XDG_RUNTIME_DIR un dossier à vous au chemin court.</translation>
    </message>
    <message>
        <source>The control pipe cannot be made: {why}.</source>
        <translation>Le tube de commande ne peut pas être créé : {why}.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be used: {why}.</source>
        <translation>Le dossier {path} ne peut pas être utilisé : {why}.</translation>
    </message>
    <message>
        <source>The folder {path} belongs to another user.</source>
        <translation>Le dossier {path} appartient à un autre utilisateur.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a folder of your own.</source>
        <translation>Donnez à XDG_RUNTIME_DIR un dossier à vous.</translation>
    </message>
    <message>
        <source>Solomic is running already.</source>
        <translation>Solomic est déjà lancé.</translation>
    </message>
    <message>
        <source>The supervisor failed: {why}.</source>
        <translation>Le superviseur a échoué : {why}.</translation>
    </message>
    <message>
        <source>The engine failed: {why}.</source>
        <translation>Le moteur a échoué : {why}.</translation>
    </message>
    <message>
        <source>The engine ended unexpectedly.</source>
        <translation>Le moteur s’est arrêté sans prévenir.</translation>
    </message>
    <message>
        <source>The engine did not answer any more.</source>
        <translation>Le moteur ne répondait plus.</translation>
    </message>
    <message>
        <source>There is no microphone here: this is the demo scene.</source>
        <translation>Il n’y a pas de microphone ici : voici la démonstration.</translation>
    </message>
    <message>
        <source>There is no camera here: this is the demo scene.</source>
        <translation>Il n’y a pas de caméra ici : voici la démonstration.</translation>
    </message>
    <message>
        <source>There is no microphone and no camera here: this is the demo scene.</source>
        <translation>Il n’y a ni microphone ni caméra ici : voici la démonstration.</translation>
    </message>
    <message>
        <source>The demo&apos;s voice {path} is not mono at 16 kHz.</source>
        <translation>La voix de la démonstration {path} n’est pas en mono à 16 kHz.</translation>
    </message>
    <message>
        <source>The demo&apos;s microphone was closed.</source>
        <translation>Le microphone de la démonstration a été fermé.</translation>
    </message>
    <message>
        <source>The demo&apos;s camera was closed.</source>
        <translation>La caméra de la démonstration a été fermée.</translation>
    </message>
    <message>
        <source>Install Solomic again.</source>
        <translation>Réinstallez Solomic.</translation>
    </message>
    <message>
        <source>The recordings have reached their limit of {limit} MB.</source>
        <translation>Les enregistrements ont atteint leur limite de {limit} Mo.</translation>
    </message>
    <message>
        <source>Recordings are switched off in the settings.</source>
        <translation>Les enregistrements sont désactivés dans les réglages.</translation>
    </message>
    <message>
        <source>Recordings were switched off in the settings.</source>
        <translation>Les enregistrements ont été désactivés dans les réglages.</translation>
    </message>
    <message>
        <source>The recording cannot be written: {why}.</source>
        <translation>L’enregistrement ne peut pas être écrit : {why}.</translation>
    </message>
    <message>
        <source>This recording is gone.</source>
        <translation>Cet enregistrement n’existe plus.</translation>
    </message>
    <message>
        <source>This recording cannot be read.</source>
        <translation>Cet enregistrement ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The recording cannot be deleted: {why}.</source>
        <translation>L’enregistrement ne peut pas être supprimé : {why}.</translation>
    </message>
    <message>
        <source>The try-out did not work: {why}.</source>
        <translation>L’essai n’a pas marché : {why}.</translation>
    </message>
    <message>
        <source>Nothing tells which microphone is the virtual one.</source>
        <translation>Rien ne dit quel microphone est le virtuel.</translation>
    </message>
    <message>
        <source>The default microphone is another one now.</source>
        <translation>Le microphone par défaut en est maintenant un autre.</translation>
    </message>
    <message>
        <source>Solomic cannot make a virtual microphone on this system.</source>
        <translation>Solomic ne peut pas créer de microphone virtuel sur ce système.</translation>
    </message>
    <message>
        <source>Install this free driver from {page}, then restart the computer.</source>
        <translation>Installez ce pilote gratuit depuis {page}, puis redémarrez l’ordinateur.</translation>
    </message>
    <message>
        <source>{name} is there, but its recording device is switched off.</source>
        <translation>{name} est là, mais son périphérique d’enregistrement est désactivé.</translation>
    </message>
    <message>
        <source>Switch it on among the recording devices in the system&apos;s sound settings.</source>
        <translation>Activez-le parmi les périphériques d’enregistrement dans les réglages de son du système.</translation>
    </message>
    <message>
        <source>{name} is there, but its playback device is switched off.</source>
        <translation>{name} est là, mais son périphérique de lecture est désactivé.</translation>
    </message>
    <message>
        <source>Switch it on among the playback devices in the system&apos;s sound settings.</source>
        <translation>Activez-le parmi les périphériques de lecture dans les réglages de son du système.</translation>
    </message>
    <message>
        <source>The chosen virtual microphone {name} is away.</source>
        <translation>Le microphone virtuel choisi {name} n’est pas là.</translation>
    </message>
    <message>
        <source>Connect it, or choose another one in the settings.</source>
        <translation>Connectez-le, ou choisissez-en un autre dans les réglages.</translation>
    </message>
    <message>
        <source>VoiceMeeter must run, and B1 must be lit in its virtual input&apos;s strip.</source>
        <translation>VoiceMeeter doit tourner, et B1 doit être allumé dans la tranche de son entrée virtuelle.</translation>
    </message>
    <message>
        <source>VoiceMeeter must run, and B2 must be lit in its second virtual input&apos;s strip.</source>
        <translation>VoiceMeeter doit tourner, et B2 doit être allumé dans la tranche de sa deuxième entrée virtuelle.</translation>
    </message>
    <message>
        <source>Loopback&apos;s device must pass its sound through (Pass-Thru).</source>
        <translation>L’appareil de Loopback doit laisser passer son son (Pass-Thru).</translation>
    </message>
    <message>
        <source>Another Solomic (process {number}) has the virtual microphone.</source>
        <translation>Un autre Solomic (processus {number}) a le microphone virtuel.</translation>
    </message>
    <message>
        <source>Close the other one first.</source>
        <translation>Fermez d’abord l’autre.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}.</source>
        <translation>{path} ne peut pas être écrit : {why}.</translation>
    </message>
    <message>
        <source>Solomic notes there which default microphone to give back.</source>
        <translation>Solomic y note quel microphone par défaut rendre.</translation>
    </message>
    <message>
        <source>There is no camera.</source>
        <translation>Il n’y a pas de caméra.</translation>
    </message>
    <message>
        <source>There is no camera and no video file called {name}.</source>
        <translation>Il n’y a ni caméra ni fichier vidéo nommé {name}.</translation>
    </message>
    <message>
        <source>There is no camera {name}.</source>
        <translation>Il n’y a pas de caméra {name}.</translation>
    </message>
    <message>
        <source>The camera {name} is in use by another program.</source>
        <translation>La caméra {name} est utilisée par un autre programme.</translation>
    </message>
    <message>
        <source>The camera {name} is in use by {programs}.</source>
        <translation>La caméra {name} est utilisée par {programs}.</translation>
    </message>
    <message>
        <source>The system asks whether Solomic may use the camera {name}.</source>
        <translation>Le système demande si Solomic peut utiliser la caméra {name}.</translation>
    </message>
    <message>
        <source>Say yes in its window.</source>
        <translation>Répondez oui dans sa fenêtre.</translation>
    </message>
    <message>
        <source>Close the other program, or choose another camera.</source>
        <translation>Fermez l’autre programme ou choisissez une autre caméra.</translation>
    </message>
    <message>
        <source>The camera {name} gives no images.</source>
        <translation>La caméra {name} ne donne pas d’images.</translation>
    </message>
    <message>
        <source>The camera {name} was unplugged or stopped.</source>
        <translation>La caméra {name} a été débranchée ou s’est arrêtée.</translation>
    </message>
    <message>
        <source>The camera {name} may not be opened.</source>
        <translation>La caméra {name} ne peut pas être ouverte, faute de droits.</translation>
    </message>
    <message>
        <source>Add yourself to the group video, then log in again.</source>
        <translation>Ajoutez-vous au groupe video, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>The camera failed: {why}.</source>
        <translation>La caméra a échoué : {why}.</translation>
    </message>
    <message>
        <source>The camera shows the same image again and again.</source>
        <translation>La caméra montre toujours la même image.</translation>
    </message>
    <message>
        <source>The camera gives no images.</source>
        <translation>La caméra ne donne pas d’images.</translation>
    </message>
    <message>
        <source>It is closed while nobody listens.</source>
        <translation>Elle est fermée tant que personne n’écoute.</translation>
    </message>
    <message>
        <source>No camera is used.</source>
        <translation>Aucune caméra n&apos;est utilisée.</translation>
    </message>
    <message>
        <source>There is no video file {path}.</source>
        <translation>Il n’y a pas de fichier vidéo {path}.</translation>
    </message>
    <message>
        <source>The video file {path} has ended.</source>
        <translation>Le fichier vidéo {path} est terminé.</translation>
    </message>
    <message>
        <source>The stream {name} has no picture.</source>
        <translation>Le flux {name} n’a pas d’image.</translation>
    </message>
    <message>
        <source>The stream {name} broke off.</source>
        <translation>Le flux {name} s’est interrompu.</translation>
    </message>
    <message>
        <source>The stream {name} cannot be opened: {why}.</source>
        <translation>Le flux {name} ne peut pas être ouvert : {why}.</translation>
    </message>
    <message>
        <source>{path} has no picture.</source>
        <translation>{path} n’a pas d’image.</translation>
    </message>
    <message>
        <source>The video {path} cannot be opened: {why}.</source>
        <translation>La vidéo {path} ne peut pas être ouverte : {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be read to its end: {why}.</source>
        <translation>{path} ne peut pas être lu jusqu’au bout : {why}.</translation>
    </message>
    <message>
        <source>The faces could not be followed.</source>
        <translation>Les visages n’ont pas pu être suivis.</translation>
    </message>
    <message>
        <source>Faces are found by the simpler detector.</source>
        <translation>Les visages sont trouvés par le détecteur simple.</translation>
    </message>
    <message>
        <source>OpenCV&apos;s face cascade is not installed.</source>
        <translation>La cascade de visages d’OpenCV n’est pas installée.</translation>
    </message>
    <message>
        <source>The face detector YuNet is not installed.</source>
        <translation>Le détecteur de visages YuNet n’est pas installé.</translation>
    </message>
    <message>
        <source>Fetch it from the settings, or choose the detector haar.</source>
        <translation>Récupérez-le, ou choisissez le détecteur haar.</translation>
    </message>
    <message>
        <source>The face detector from {path} is not the official file.</source>
        <translation>Le détecteur de visages de {path} n’est pas le fichier officiel.</translation>
    </message>
    <message>
        <source>The face detector {path} cannot be read.</source>
        <translation>Le détecteur de visages {path} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Delete it and fetch it again.</source>
        <translation>Supprimez-le et récupérez-le de nouveau.</translation>
    </message>
    <message>
        <source>The lip reader {path} is not the one that was made for this.</source>
        <translation>Le lecteur de lèvres {path} n’est pas celui prévu ici.</translation>
    </message>
    <message>
        <source>The lip reader {path} cannot be read.</source>
        <translation>Le lecteur de lèvres {path} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Voices are not remembered.</source>
        <translation>Les voix ne sont pas retenues.</translation>
    </message>
    <message>
        <source>Remembered voices are not recognised.</source>
        <translation>Les voix retenues ne sont pas reconnues.</translation>
    </message>
    <message>
        <source>A voice is remembered only where its owner agrees.</source>
        <translation>Une voix n’est retenue que si son propriétaire est d’accord.</translation>
    </message>
    <message>
        <source>This voice is not known well enough yet.</source>
        <translation>Cette voix n’est pas encore assez connue.</translation>
    </message>
    <message>
        <source>There is no voice network, so a voice cannot be remembered.</source>
        <translation>Il n’y a pas de réseau de voix, donc aucune voix ne peut être retenue.</translation>
    </message>
    <message>
        <source>Let the person speak alone for a few seconds.</source>
        <translation>Laissez la personne parler seule quelques secondes.</translation>
    </message>
    <message>
        <source>A voice is already remembered as {name}.</source>
        <translation>Une voix est déjà retenue sous le nom {name}.</translation>
    </message>
    <message>
        <source>Delete it first.</source>
        <translation>Supprimez-la d’abord.</translation>
    </message>
    <message>
        <source>The key of the remembered voices in {path} is damaged.</source>
        <translation>La clé des voix retenues dans {path} est abîmée.</translation>
    </message>
    <message>
        <source>The key {path} of the remembered voices cannot be read.</source>
        <translation>La clé {path} des voix retenues ne peut pas être lue.</translation>
    </message>
    <message>
        <source>A key cannot be kept in {path}: {why}.</source>
        <translation>Une clé ne peut pas être gardée dans {path} : {why}.</translation>
    </message>
    <message>
        <source>The voices cannot be read without it: delete them and enrol again.</source>
        <translation>Sans elle les voix sont illisibles : supprimez-les et apprenez-les de nouveau.</translation>
    </message>
    <message>
        <source>A name has 1 to {most} letters that can be printed.</source>
        <translation>Un nom a de 1 à {most} lettres imprimables.</translation>
    </message>
    <message>
        <source>No voice is remembered as {name}.</source>
        <translation>Aucune voix n’est retenue sous le nom {name}.</translation>
    </message>
    <message>
        <source>This does not sound like the {name} who is remembered.</source>
        <translation>Cela ne ressemble pas à la voix retenue de {name}.</translation>
    </message>
    <message>
        <source>If it is right, delete {name} first, or choose another name.</source>
        <translation>Si c’est juste, supprimez d’abord {name} ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{path} is no exported voice.</source>
        <translation>{path} n’est pas une voix exportée.</translation>
    </message>
    <message>
        <source>The voice of {name} is damaged.</source>
        <translation>La voix de {name} est abîmée.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted: {why}.</source>
        <translation>{path} ne peut pas être supprimé : {why}.</translation>
    </message>
    <message>
        <source>The remembered voice {path} is damaged or has another key.</source>
        <translation>La voix retenue {path} est abîmée ou a une autre clé.</translation>
    </message>
    <message>
        <source>There is no network in {path}.</source>
        <translation>Il n’y a pas de réseau dans {path}.</translation>
    </message>
    <message>
        <source>Install Solomic again, or fetch the folder resources/models.</source>
        <translation>Réinstallez Solomic, ou récupérez le dossier resources/models.</translation>
    </message>
    <message>
        <source>Install Solomic again, or fetch the file resources/models from where Solomic came from.</source>
        <translation>Réinstallez Solomic, ou récupérez le fichier resources/models là d’où vient Solomic.</translation>
    </message>
    <message>
        <source>The network file {name} is cut short: {here} of {whole} bytes.</source>
        <translation>Le fichier de réseau {name} est tronqué : {here} octets sur {whole}.</translation>
    </message>
    <message>
        <source>The network file {name} is not the one that was checked: its SHA-256 differs.</source>
        <translation>Le fichier de réseau {name} n’est pas celui qui a été vérifié : son SHA-256 diffère.</translation>
    </message>
    <message>
        <source>The network file {name} is missing from {path}.</source>
        <translation>Le fichier de réseau {name} manque dans {path}.</translation>
    </message>
    <message>
        <source>The network file {path} cannot be read: {why}.</source>
        <translation>Le fichier de réseau {path} ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>The network file {path} is not among those that belong to this version.</source>
        <translation>Le fichier de réseau {path} ne fait pas partie de cette version.</translation>
    </message>
    <message>
        <source>The manifest of {name} names no file.</source>
        <translation>Le manifeste de {name} ne nomme aucun fichier.</translation>
    </message>
    <message>
        <source>The manifest {name} does not fit: {why}.</source>
        <translation>Le manifeste {name} ne convient pas : {why}.</translation>
    </message>
    <message>
        <source>The manifest {name} cannot be used: {why}.</source>
        <translation>Le manifeste {name} ne peut pas être utilisé : {why}.</translation>
    </message>
    <message>
        <source>The network in {path} cannot be used: {why}.</source>
        <translation>Le réseau dans {path} ne peut pas être utilisé : {why}.</translation>
    </message>
    <message>
        <source>The network {name} does not fit its manifest: its {what} differ.</source>
        <translation>Le réseau {name} ne correspond pas à son manifeste : {what} diffèrent.</translation>
    </message>
    <message>
        <source>The network {name} does not fit: the first axis of its {what} must be free, people are stacked along it.</source>
        <translation>Le réseau {name} ne convient pas : le premier axe ({what}) doit être libre, les personnes y sont empilées.</translation>
    </message>
    <message>
        <source>The network {name} does not fit: its {what} must be 32-bit floats.</source>
        <translation>Le réseau {name} ne convient pas : {what} doivent être des flottants de 32 bits.</translation>
    </message>
    <message>
        <source>The network {name} cannot run: {why}.</source>
        <translation>Le réseau {name} ne peut pas tourner : {why}.</translation>
    </message>
    <message>
        <source>The network {name} cannot be run by {provider} here.</source>
        <translation>Le réseau {name} ne peut pas tourner avec {provider} ici.</translation>
    </message>
    <message>
        <source>The network {name} cannot be loaded: {why}.</source>
        <translation>Le réseau {name} ne peut pas être chargé : {why}.</translation>
    </message>
    <message>
        <source>The network in {path} is a {one}, not a {other}.</source>
        <translation>Le réseau dans {path} est {one}, pas {other}.</translation>
    </message>
    <message>
        <source>The network {name} has no {what} file.</source>
        <translation>Le réseau {name} n’a pas de fichier {what}.</translation>
    </message>
    <message>
        <source>Choose {names}.</source>
        <translation>Choisissez {names}.</translation>
    </message>
    <message>
        <source>The network {name} gave no usable embedding.</source>
        <translation>Le réseau {name} n’a pas donné d’empreinte utilisable.</translation>
    </message>
    <message>
        <source>The network in {path} carries no signature ({name}).</source>
        <translation>Le réseau dans {path} ne porte pas de signature ({name}).</translation>
    </message>
    <message>
        <source>The network in {path} was not added by `solomic models add`.</source>
        <translation>Le réseau dans {path} n’a pas été ajouté par `solomic models add`.</translation>
    </message>
    <message>
        <source>Remove it: `solomic models remove {name}`.</source>
        <translation>Retirez-le : `solomic models remove {name}`.</translation>
    </message>
    <message>
        <source>The news {path} cannot be read: {why}.</source>
        <translation>Les nouvelles {path} ne peuvent pas être lues : {why}.</translation>
    </message>
    <message>
        <source>{path} is too large to be news of a version.</source>
        <translation>{path} est trop grand pour être les nouvelles d’une version.</translation>
    </message>
    <message>
        <source>The news {path} carries no signature ({name}).</source>
        <translation>Les nouvelles {path} ne portent pas de signature ({name}).</translation>
    </message>
    <message>
        <source>Fetch both files from the same place.</source>
        <translation>Prenez les deux fichiers au même endroit.</translation>
    </message>
    <message>
        <source>The news are no feed of versions: {why}.</source>
        <translation>Ce fichier ne contient pas de nouvelles de versions : {why}.</translation>
    </message>
    <message>
        <source>The news are of a later kind than this program reads.</source>
        <translation>Ces nouvelles sont d’une forme plus récente que celle que lit ce programme.</translation>
    </message>
    <message>
        <source>The news lead to a page that is not https.</source>
        <translation>Ces nouvelles mènent à une page qui n’est pas en https.</translation>
    </message>
    <message>
        <source>{name} is no version.</source>
        <translation>{name} n’est pas une version.</translation>
    </message>
    <message>
        <source>{name} holds no Ed25519 signature.</source>
        <translation>{name} ne contient pas de signature Ed25519.</translation>
    </message>
    <message>
        <source>The signature is of nobody you trust, or what it signs was changed since.</source>
        <translation>La signature n’est de personne à qui vous faites confiance, ou ce qu’elle signe a changé depuis.</translation>
    </message>
    <message>
        <source>Trust the signer&apos;s key first: `solomic models trust KEY.pub`.</source>
        <translation>Faites d’abord confiance à la clé du signataire : `solomic models trust KEY.pub`.</translation>
    </message>
    <message>
        <source>Open its maker&apos;s page</source>
        <translation>Ouvrir la page de son éditeur</translation>
    </message>
    <message>
        <source>Solomic looks for it all the time: as soon as it is there, it goes on.</source>
        <translation>Solomic le cherche sans cesse : dès qu’il est là, tout continue.</translation>
    </message>
    <message>
        <source>Which output leads into the virtual microphone?</source>
        <translation>Quelle sortie mène au microphone virtuel ?</translation>
    </message>
    <message>
        <source>Others stay as loud as they are.</source>
        <translation>Les autres restent aussi forts qu’ils sont.</translation>
    </message>
    <message>
        <source>Others sound as if they were {times} times as far away.</source>
        <translation>Les autres s’entendent comme {times} fois plus loin.</translation>
    </message>
    <message numerus="yes">
        <source>At the rate above that is %n images.</source>
        <translation>
            <numerusform>À la cadence ci-dessus, cela fait %n image.</numerusform>
            <numerusform>À la cadence ci-dessus, cela fait %n images.</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes about {share} % of a core here: {cost} ms for each image.</source>
        <translation>Prend ici environ {share} % d’un cœur : {cost} ms par image.</translation>
    </message>
    <message>
        <source>Room for {least} to {most} hours.</source>
        <translation>De la place pour {least} à {most} heures.</translation>
    </message>
    <message>
        <source>Version {running} is the newest one this file knows of; signed by {signer}.</source>
        <translation>La version {running} est la plus récente que connaît ce fichier ; signé par {signer}.</translation>
    </message>
    <message>
        <source>Version {version} of {day} is newer than this one ({running}); signed by {signer}.</source>
        <translation>La version {version} du {day} est plus récente que celle-ci ({running}) ; signé par {signer}.</translation>
    </message>
    <message>
        <source>This system gives a camera to one program at a time, so your call shows no picture while Solomic has it. Three ways round: OBS Studio&apos;s virtual camera, chosen in Solomic and in the call; a second camera; or “No camera” in Solomic once your voice is known.</source>
        <translation>Ce système ne donne une caméra qu&apos;à un programme à la fois : votre appel n&apos;a pas d&apos;image tant que Solomic l&apos;utilise. Trois solutions : la caméra virtuelle d&apos;OBS Studio, choisie dans Solomic et dans l&apos;appel ; une seconde caméra ; ou « Aucune caméra » dans Solomic, une fois votre voix connue.</translation>
    </message>
    <message>
        <source>Windows gives a camera to one program at a time, unless its settings (Cameras, Advanced camera options) let several use it. Else: OBS Studio&apos;s virtual camera, chosen in Solomic and in the call; a second camera; or “No camera” in Solomic once your voice is known.</source>
        <translation>Windows ne donne une caméra qu&apos;à un programme à la fois, sauf si ses paramètres (Caméras, Options avancées de la caméra) en autorisent plusieurs. Sinon : la caméra virtuelle d&apos;OBS Studio, choisie dans Solomic et dans l&apos;appel ; une seconde caméra ; ou « Aucune caméra » dans Solomic, une fois votre voix connue.</translation>
    </message>
    <message>
        <source>Several programs can use one camera at the same time on this system.</source>
        <translation>Sur ce système, plusieurs programmes peuvent utiliser une caméra en même temps.</translation>
    </message>
</context>
</TS>

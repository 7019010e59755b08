<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name></name>
    <message>
        <source>the 100 best answers</source>
        <translation>les 100 meilleures réponses</translation>
    </message>
    <message>
        <source>0 answers</source>
        <translation>0&#xa0;réponse</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1&#xa0;réponse</translation>
    </message>
    <message>
        <source>{count} answers</source>
        <translation>{count}&#xa0;réponses</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n}&#xa0;%</translation>
    </message>
    <message>
        <source>{label}: {words}</source>
        <translation>{label}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>&apos;1&apos; MMMM yyyy</source>
        <translation>&apos;1er&apos;&#xa0;MMMM&#xa0;yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d&#xa0;MMMM&#xa0;yyyy</translation>
    </message>
    <message>
        <source>H:mm</source>
        <translation>H&#xa0;&apos;h&apos;&#xa0;mm</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>aujourd’hui, {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>less than a month</source>
        <translation>moins d’un mois</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1&#xa0;mois</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n}&#xa0;mois</translation>
    </message>
    <message>
        <source>Seen {month}</source>
        <translation>Vu en {month}</translation>
    </message>
    <message>
        <source>As of {day}. This number changes.</source>
        <translation>En date du {day}. Ce chiffre change.</translation>
    </message>
    <message>
        <source>Check it: {where}</source>
        <translation>À vérifier&#xa0;: {where}</translation>
    </message>
    <message>
        <source>This answer was written from the laws and official pages it names. No lawyer has checked it yet, so it may have mistakes. Read its sources, or ask a lawyer or paralegal, before you rely on it.</source>
        <translation>Cette réponse a été rédigée d’après les lois et les pages officielles qu’elle cite. Aucun avocat ne l’a encore vérifiée&#xa0;: elle peut contenir des erreurs. Lisez ses sources, ou consultez un avocat ou un parajuriste, avant de vous y fier.</translation>
    </message>
    <message>
        <source>Not yet reviewed by a lawyer</source>
        <translation>Pas encore relue par un avocat</translation>
    </message>
    <message>
        <source>The law may have changed since {month}. Check the sources before you rely on it.</source>
        <translation>Le droit a pu changer depuis {month}. Consultez les sources avant de vous y fier.</translation>
    </message>
    <message>
        <source>See sources</source>
        <translation>Voir les sources</translation>
    </message>
    <message>
        <source>A lawyer has not checked this answer yet.</source>
        <translation>Aucun avocat n’a encore vérifié cette réponse.</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Ce que cela signifie</translation>
    </message>
    <message>
        <source>This answer is in English only</source>
        <translation>Cette réponse n’existe qu’en anglais</translation>
    </message>
    <message>
        <source>It has not been translated yet.</source>
        <translation>Elle n’a pas encore été traduite.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Find in this answer</source>
        <translation>Chercher dans cette réponse</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Toutes les réponses</translation>
    </message>
    <message>
        <source>Previous answer in the topic</source>
        <translation>Réponse précédente du sujet</translation>
    </message>
    <message>
        <source>Next answer in the topic</source>
        <translation>Réponse suivante du sujet</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Key takeaways</source>
        <translation>L’essentiel</translation>
    </message>
    <message>
        <source>Show or hide the categories</source>
        <translation>Afficher ou masquer les catégories</translation>
    </message>
    <message>
        <source>Show or hide the takeaways</source>
        <translation>Afficher ou masquer l’essentiel</translation>
    </message>
    <message>
        <source>Save, or remove from Saved</source>
        <translation>Enregistrer la réponse, ou la retirer</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la référence</translation>
    </message>
    <message>
        <source>Copy key takeaways</source>
        <translation>Copier l’essentiel</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Leave quickly</source>
        <translation>Sortie rapide</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Text size 100 %</source>
        <translation>Taille du texte à 100&#xa0;%</translation>
    </message>
    <message>
        <source>Undo, while it is offered</source>
        <translation>Annuler, tant que c’est offert</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Keyboard and help</source>
        <translation>Clavier et aide</translation>
    </message>
    <message>
        <source>Close the app</source>
        <translation>Fermer l’application</translation>
    </message>
    <message>
        <source>Other answers</source>
        <translation>Autres réponses</translation>
    </message>
    <message>
        <source>This category has no answers yet.</source>
        <translation>Cette catégorie n’a pas encore de réponse.</translation>
    </message>
    <message>
        <source>Updated {month}</source>
        <translation>Mise à jour&#xa0;:&#xa0;{month}</translation>
    </message>
    <message>
        <source>This library does not have it.</source>
        <translation>Cette bibliothèque ne l’a pas.</translation>
    </message>
    <message>
        <source>changed since you saved it</source>
        <translation>modifiée depuis que vous l’avez enregistrée</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrées</translation>
    </message>
    <message>
        <source>Nothing saved yet. Press Ctrl+D in an answer to keep it here.</source>
        <translation>Rien d’enregistré pour l’instant. Dans une réponse, appuyez sur Ctrl+D pour la garder ici.</translation>
    </message>
    <message>
        <source>Answers you read will be listed here.</source>
        <translation>Les réponses que vous lirez paraîtront ici.</translation>
    </message>
    <message>
        <source>The list of what was read is switched off.</source>
        <translation>La liste de lecture est désactivée.</translation>
    </message>
    <message>
        <source>Recently read</source>
        <translation>Lues récemment</translation>
    </message>
    <message>
        <source>Kept on this computer only.</source>
        <translation>Conservée sur cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Recently updated</source>
        <translation>Mises à jour récentes</translation>
    </message>
    <message>
        <source>No changes yet.</source>
        <translation>Aucun changement pour l’instant.</translation>
    </message>
    <message>
        <source>This could not be kept on this computer: {detail}.</source>
        <translation>Impossible de conserver ceci sur cet ordinateur&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>Something went wrong. What you were reading is still here.</source>
        <translation>Quelque chose n’a pas fonctionné. Ce que vous lisiez est toujours là.</translation>
    </message>
    <message>
        <source>No longer in use since {day}.</source>
        <translation>N’est plus en usage depuis le {day}.</translation>
    </message>
    <message>
        <source>Read {number} instead.</source>
        <translation>Lisez plutôt {number}.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Le fichier est introuvable.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Le fichier est endommagé.</translation>
    </message>
    <message>
        <source>The file was made for a newer Treadstone Desktop.</source>
        <translation>Le fichier est destiné à une version plus récente de Treadstone Desktop.</translation>
    </message>
    <message>
        <source>The file is not a library of this app.</source>
        <translation>Le fichier n’est pas une bibliothèque de cette application.</translation>
    </message>
    <message>
        <source>The file cannot be read: {detail}.</source>
        <translation>Le fichier est illisible&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>Install the newest Treadstone Desktop, then start it again.</source>
        <translation>Installez la version la plus récente de Treadstone Desktop, puis redémarrez-la.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer to let you read this file.</source>
        <translation>Demandez à la personne responsable de cet ordinateur de vous donner accès à ce fichier.</translation>
    </message>
    <message>
        <source>Install Treadstone Desktop again, or copy a good content.db to this place. Nothing that you saved is lost.</source>
        <translation>Réinstallez Treadstone Desktop, ou copiez un fichier content.db intact à cet endroit. Rien de ce que vous avez enregistré n’est perdu.</translation>
    </message>
    <message>
        <source>The setting “{key}” made no sense, so the usual value is used.</source>
        <translation>La valeur du paramètre «&#xa0;{key}&#xa0;» n’a pas de sens&#xa0;; la valeur habituelle est utilisée.</translation>
    </message>
    <message>
        <source>Your settings could not be read. They were put aside as {aside}.</source>
        <translation>Vos paramètres n’ont pas pu être lus. Ils ont été mis de côté&#xa0;: {aside}.</translation>
    </message>
    <message>
        <source>Your settings cannot be kept on this computer: {aside}.</source>
        <translation>Impossible de conserver vos paramètres sur cet ordinateur&#xa0;: {aside}.</translation>
    </message>
    <message>
        <source>What you saved could not be read. The file was put aside as {detail}; nothing was deleted.</source>
        <translation>Ce que vous avez enregistré n’a pas pu être lu. Le fichier a été mis de côté ({detail})&#xa0;; rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>What you saved was written by a newer Treadstone Desktop. It can be read, but nothing new is kept.</source>
        <translation>Ce que vous avez enregistré vient d’une version plus récente de Treadstone Desktop. Vous pouvez le lire, mais rien de nouveau n’est conservé.</translation>
    </message>
    <message>
        <source>Nothing can be kept on this computer for now: {detail}.</source>
        <translation>Rien ne peut être conservé sur cet ordinateur pour l’instant&#xa0;: {detail}.</translation>
    </message>
    <message>
        <source>The answers were damaged · showing the content of {day}</source>
        <translation>Les réponses étaient endommagées · voici le contenu du {day}</translation>
    </message>
    <message>
        <source>Treadstone Desktop is already open in another session. Here you can read, but nothing new is kept.</source>
        <translation>Treadstone Desktop est déjà ouvert dans une autre session. Ici, vous pouvez lire, mais rien de nouveau n’est conservé.</translation>
    </message>
    <message>
        <source>Federal law</source>
        <translation>Droit fédéral</translation>
    </message>
    <message>
        <source>Ontario law</source>
        <translation>Droit ontarien</translation>
    </message>
    <message>
        <source>Municipal by-law</source>
        <translation>Règlement municipal</translation>
    </message>
    <message>
        <source>Federal and Ontario law</source>
        <translation>Droit fédéral et ontarien</translation>
    </message>
    <message>
        <source>Ontario law and by-laws</source>
        <translation>Droit ontarien et règlements municipaux</translation>
    </message>
    <message>
        <source>Federal law and by-laws</source>
        <translation>Droit fédéral et règlements municipaux</translation>
    </message>
    <message>
        <source>Federal and Ontario law, by-laws</source>
        <translation>Droit fédéral et ontarien, règlements municipaux</translation>
    </message>
    <message>
        <source>Reviewed by a lawyer, {day}</source>
        <translation>Relue par un avocat le {day}</translation>
    </message>
    <message>
        <source>Last checked {age} ago</source>
        <translation>Dernière vérification il y a {age}</translation>
    </message>
    <message>
        <source>It doesn’t create a lawyer–client relationship, and the rules can change.</source>
        <translation>Elle ne crée pas de relation avocat-client, et les règles peuvent changer.</translation>
    </message>
    <message>
        <source>This is general information, not legal advice.</source>
        <translation>Ceci est de l’information générale, et non un avis juridique.</translation>
    </message>
    <message>
        <source>Answer {number} · {author} · Updated {month} · content of {day}</source>
        <translation>Réponse {number} · {author} · Mise à jour&#xa0;: {month} · contenu du {day}</translation>
    </message>
</context>
<context>
    <name>AnswerRows</name>
    <message>
        <source>Remove “{title}”</source>
        <translation>Retirer «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>Days matter</source>
        <translation>Les délais comptent</translation>
    </message>
    <message>
        <source>Key takeaways</source>
        <translation>L’essentiel</translation>
    </message>
</context>
<context>
    <name>ArticleSurface</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>What was missing?</source>
        <translation>Que manquait-il&#xa0;?</translation>
    </message>
    <message>
        <source>About: {title}</source>
        <translation>Au sujet de&#xa0;: {title}</translation>
    </message>
    <message>
        <source>How can you be reached?</source>
        <translation>Comment vous joindre&#xa0;?</translation>
    </message>
    <message>
        <source>Written {when}</source>
        <translation>Date&#xa0;: {when}</translation>
    </message>
    <message>
        <source>It is kept on this computer until you delete it. It does not make anyone your lawyer.</source>
        <translation>Ce texte est conservé sur cet ordinateur jusqu’à ce que vous le supprimiez. Il ne fait de personne votre avocat.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Conservé sur cet ordinateur</translation>
    </message>
    <message>
        <source>Question copied</source>
        <translation>Question copiée</translation>
    </message>
    <message>
        <source>Reach me: {contact}</source>
        <translation>Me joindre&#xa0;: {contact}</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>Enregistrer dans un fichier</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Fichier enregistré</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
</context>
<context>
    <name>CategoryTree</name>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Filter by category</source>
        <translation>Filtrer par catégorie</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Saved</source>
        <translation>Enregistrées</translation>
    </message>
    <message>
        <source>Recently read</source>
        <translation>Lues récemment</translation>
    </message>
    <message>
        <source>Write a question down…</source>
        <translation>Noter une question…</translation>
    </message>
    <message>
        <source>Questions and feedback kept here…</source>
        <translation>Questions et commentaires conservés…</translation>
    </message>
    <message>
        <source>Remove from Saved</source>
        <translation>Retirer des enregistrées</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saved</source>
        <comment>one answer</comment>
        <translation>Enregistrée</translation>
    </message>
    <message>
        <source>Removed from Saved</source>
        <translation>Retirée des enregistrées</translation>
    </message>
    <message>
        <source>Reading list cleared</source>
        <translation>Liste de lecture effacée</translation>
    </message>
    <message>
        <source>Copied with citation</source>
        <translation>Copié avec la référence</translation>
    </message>
    <message>
        <source>Takeaways copied</source>
        <translation>Essentiel copié</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>Lien copié</translation>
    </message>
    <message>
        <source>Text size {percent} %</source>
        <translation>Taille du texte&#xa0;: {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Was this helpful?</source>
        <translation>Cette réponse vous a-t-elle aidé&#xa0;?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Thank you. What was missing?</source>
        <translation>Merci. Que manquait-il&#xa0;?</translation>
    </message>
    <message>
        <source>Thank you. Kept on this computer.</source>
        <translation>Merci. C’est conservé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Merci.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this answer</source>
        <translation>Chercher dans cette réponse</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Maj+F3</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Search {count} answers, or write yours down for a lawyer.</source>
        <translation>Cherchez dans {count} réponses, ou notez votre question pour un avocat.</translation>
    </message>
    <message>
        <source>Start a File</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Toutes les réponses</translation>
    </message>
    <message>
        <source>Still have questions?</source>
        <translation>D’autres questions&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Further</name>
    <message>
        <source>Go deeper</source>
        <translation>Pour aller plus loin</translation>
    </message>
    <message>
        <source>Where to get help</source>
        <translation>Où trouver de l’aide</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Links open in your browser when you are online.</source>
        <translation>Les liens s’ouvrent dans votre navigateur quand vous êtes en ligne.</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canada</translation>
    </message>
    <message>
        <source>Ontario</source>
        <translation>Ontario</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Keyboard and help</source>
        <translation>Clavier et aide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>{name}, revision {revision}, content of {day}. {answers}.</source>
        <translation>{name}, révision {revision}, contenu du {day}. {answers}.</translation>
    </message>
    <message>
        <source>File: {path}</source>
        <translation>Fichier&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Published by {publisher}.</source>
        <translation>Publié par {publisher}.</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>All answers</source>
        <translation>Toutes les réponses</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>Que voulez-vous savoir&#xa0;?</translation>
    </message>
    <message>
        <source>{count} plain-language answers on Ontario and Canadian law, kept on this computer.</source>
        <translation>{count}&#xa0;réponses en langage clair sur le droit ontarien et canadien, conservées sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Recently read</source>
        <translation>Lues récemment</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Answers you read will be listed here.</source>
        <translation>Les réponses que vous lirez paraîtront ici.</translation>
    </message>
    <message>
        <source>Recently updated</source>
        <translation>Mises à jour récentes</translation>
    </message>
    <message>
        <source>No changes yet.</source>
        <translation>Aucun changement pour l’instant.</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Toutes ({count})</translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message>
        <source>Questions and feedback kept here</source>
        <translation>Questions et commentaires conservés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing is kept here.</source>
        <translation>Rien n’est conservé ici.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Helpful: yes</source>
        <translation>Utile&#xa0;: oui</translation>
    </message>
    <message>
        <source>Helpful: no</source>
        <translation>Utile&#xa0;: non</translation>
    </message>
    <message>
        <source>What was missing</source>
        <translation>Ce qui manquait</translation>
    </message>
    <message>
        <source>Open “{words}”</source>
        <translation>Ouvrir «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Delete “{words}”</source>
        <translation>Supprimer «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>KeyHints</name>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Show {n} more</source>
        <translation>En afficher {n} de plus</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Follow the system</source>
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
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>What was missing?</source>
        <translation>Que manquait-il&#xa0;?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
</context>
<context>
    <name>NoLibrary</name>
    <message>
        <source>The answers are not on this computer yet.</source>
        <translation>Les réponses ne sont pas encore sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The answers cannot be opened.</source>
        <translation>Les réponses ne peuvent pas être ouvertes.</translation>
    </message>
</context>
<context>
    <name>NoResults</name>
    <message>
        <source>No answer found</source>
        <translation>Aucune réponse trouvée</translation>
    </message>
    <message>
        <source>That does not mean the law is silent. Here are three ways on.</source>
        <translation>Cela ne veut pas dire que le droit n’en dit rien. Voici trois façons de poursuivre.</translation>
    </message>
    <message>
        <source>Search with fewer words</source>
        <translation>Cherchez avec moins de mots</translation>
    </message>
    <message>
        <source>The closest ones are:</source>
        <translation>Les plus proches&#xa0;:</translation>
    </message>
    <message>
        <source>Browse a category</source>
        <translation>Parcourez une catégorie</translation>
    </message>
    <message>
        <source>Ask a lawyer</source>
        <translation>Demandez à un avocat</translation>
    </message>
    <message>
        <source>Write your question down, so that you can ask it later, or copy it.</source>
        <translation>Notez votre question pour la poser plus tard, ou copiez-la.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Noter la question</translation>
    </message>
    <message>
        <source>Copy question</source>
        <translation>Copier la question</translation>
    </message>
    <message>
        <source>Where to get help</source>
        <translation>Où trouver de l’aide</translation>
    </message>
    <message>
        <source>Other ways on</source>
        <translation>Autres pistes</translation>
    </message>
    <message>
        <source>No sure answer for “{query}”.</source>
        <translation>Aucune réponse sûre pour «&#xa0;{query}&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing here matches “{query}”.</source>
        <translation>Rien ici ne correspond à «&#xa0;{query}&#xa0;».</translation>
    </message>
    <message>
        <source>One or two plain words work best. These parts of your search have answers:</source>
        <translation>Un ou deux mots simples donnent les meilleurs résultats. Ces parties de votre recherche ont des réponses&#xa0;:</translation>
    </message>
    <message>
        <source>One or two plain words work best, such as “rent” or “fired”.</source>
        <translation>Un ou deux mots simples donnent les meilleurs résultats, comme «&#xa0;rent&#xa0;» ou «&#xa0;fired&#xa0;».</translation>
    </message>
</context>
<context>
    <name>NotReady</name>
    <message>
        <source>This screen is not ready. Please ask at the desk.</source>
        <translation>Cet écran n’est pas prêt. Adressez-vous à l’accueil.</translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Key takeaways</source>
        <translation>L’essentiel</translation>
    </message>
    <message>
        <source>Days matter</source>
        <translation>Les délais comptent</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>All answers</source>
        <translation>Toutes les réponses</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Key takeaways</source>
        <translation>L’essentiel</translation>
    </message>
    <message>
        <source>Open answer</source>
        <translation>Ouvrir la réponse</translation>
    </message>
</context>
<context>
    <name>ResultNotes</name>
    <message>
        <source>These may not answer your question.</source>
        <translation>Ces réponses ne sont peut-être pas les bonnes.</translation>
    </message>
    <message>
        <source>Other ways on</source>
        <translation>Autres pistes</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>The {n} best answers</source>
        <translation>Les {n} meilleures réponses</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>No answers in {category}. {n} in other categories.</source>
        <translation>Aucune réponse dans «&#xa0;{category}&#xa0;». {n} dans les autres catégories.</translation>
    </message>
    <message>
        <source>Updated {month}</source>
        <translation>Mise à jour&#xa0;:&#xa0;{month}</translation>
    </message>
    <message>
        <source>Not yet reviewed</source>
        <translation>Pas encore relue</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
</context>
<context>
    <name>SafetyBox</name>
    <message>
        <source>In danger now? Call 911.</source>
        <translation>En danger&#xa0;? Appelez le 911.</translation>
    </message>
    <message>
        <source>Someone else who can reach this computer may see what you read.</source>
        <translation>Une autre personne qui a accès à cet ordinateur pourrait voir ce que vous lisez.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search {count} answers</source>
        <translation>Chercher dans {count} réponses</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl&#xa0;K</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>Effacer la recherche (Échap)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Follow the system</source>
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
        <source>The system’s language</source>
        <translation>La langue du système</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language (from the next start)</source>
        <translation>Langue (au prochain démarrage)</translation>
    </message>
    <message>
        <source>Easier letters</source>
        <translation>Lettres plus lisibles</translation>
    </message>
    <message>
        <source>Keep a list of what I read</source>
        <translation>Garder la liste de ce que je lis</translation>
    </message>
    <message>
        <source>Your office’s name and contact, shown where nothing was found</source>
        <translation>Nom et coordonnées de votre bureau, affichés quand rien n’est trouvé</translation>
    </message>
    <message>
        <source>Set by your office</source>
        <translation>Choisi par votre bureau</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>All answers</source>
        <translation>Toutes les réponses</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrées</translation>
    </message>
    <message>
        <source>Recently read</source>
        <translation>Lues récemment</translation>
    </message>
    <message>
        <source>CATEGORIES</source>
        <translation>CATÉGORIES</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>You are offline. Copy the link and open it later.</source>
        <translation>Vous êtes hors ligne. Copiez le lien pour l’ouvrir plus tard.</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>This opens a page outside the app:</source>
        <translation>Ceci ouvre une page hors de l’application&#xa0;:</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Ready to use offline · content of {day}</source>
        <translation>Prêt hors ligne · contenu du {day}</translation>
    </message>
    <message>
        <source>Content of {day} · not confirmed for {age}</source>
        <translation>Contenu du {day} · non confirmé depuis {age}</translation>
    </message>
    <message>
        <source>This computer’s date ({day}) looks wrong</source>
        <translation>La date de cet ordinateur ({day}) semble fausse</translation>
    </message>
    <message>
        <source>content of {day}</source>
        <translation>contenu du {day}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>All answers</source>
        <translation>Toutes les réponses</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Leave quickly</source>
        <translation>Sortie rapide</translation>
    </message>
    <message>
        <source>Closes this window at once (Shift+Esc)</source>
        <translation>Ferme cette fenêtre aussitôt (Maj+Échap)</translation>
    </message>
    <message>
        <source>Remove from Saved</source>
        <translation>Retirer des enregistrées</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Barre du haut</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>TreeModel</name>
    <message>
        <source>Other answers</source>
        <translation>Autres réponses</translation>
    </message>
    <message>
        <source>{name}, category {n} of {all}, {answers}</source>
        <translation>{name}, catégorie {n} sur {all}, {answers}</translation>
    </message>
    <message>
        <source>{name}, topic, {answers}</source>
        <translation>{name}, sujet, {answers}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Treadstone Desktop</source>
        <translation>Bienvenue dans Treadstone Desktop</translation>
    </message>
    <message>
        <source>{count} answers are on this computer. They work without a connection.</source>
        <translation>{count} réponses sont sur cet ordinateur. Elles se lisent sans connexion.</translation>
    </message>
    <message>
        <source>They are general information, not legal advice. Each answer says whether a lawyer has reviewed it.</source>
        <translation>Elles donnent de l’information générale, et non des avis juridiques. Chacune indique si un avocat l’a relue.</translation>
    </message>
    <message>
        <source>Follow the system</source>
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
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>Commencer à lire</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Link copied</source>
        <translation>Lien copié</translation>
    </message>
    <message>
        <source>Question copied</source>
        <translation>Question copiée</translation>
    </message>
</context>
</TS>

# Vecinos sin teléfono: la junta los anota y actúa por ellos.
menu-assisted = Vecinos sin teléfono, para la junta
menu-report_for = Avisar por un vecino sin teléfono

assisted-list = <b>{ $name }: vecinos sin teléfono ({ $count })</b>
assisted-list-line = #{ $number } { $who }{ $has_home ->
    [yes] , { $home }
   *[no] { "" }
}{ $has_helper ->
    [yes] , con ayuda de { $helper }
   *[no] { "" }
}
assisted-list-empty = <b>{ $name }: vecinos sin teléfono</b>
    Todavía no hay nadie en la lista. ¿Conoce a alguien que no tiene teléfono? Póngalo en la lista, y podrá avisar y votar por esa persona según lo que le diga.
assisted-more = Ver más
assisted-add = Añadir a alguien
assisted-unknown = No hay ningún vecino #{ $number } en la lista. Envíe /assisted para ver la lista.
assisted-gone = El vecino #{ $number } se quitó de la lista. Envíe /assisted para ver quién está en ella.
assisted-nobody = No encuentro a nadie para «{ $word }». Envíe /report_for para ver la lista.
assisted-several = Hay varios vecinos para «{ $word }». Escriba el nombre completo o el número.

assisted-title = <b>#{ $number } { $who }</b>
assisted-home = Vivienda: { $home } (vivienda #{ $number })
assisted-home-none = No hay ninguna vivienda anotada.
assisted-helper = Con ayuda de { $helper }
assisted-added = En la lista por { $who }, { $when }
assisted-report = Avisar por esta persona
assisted-has-too = También le pasa
assisted-vote = Votar por esta persona
assisted-print = Lo que se guarda
assisted-change-name = Cambiar el nombre
assisted-change-home = Cambiar la vivienda
assisted-change-helper = Cambiar quién ayuda
assisted-remove = Quitar
assisted-keep = Conservar
assisted-undo = Deshacer
assisted-remove-ask = <b>¿Quito a { $who } de la lista?</b>
    Puede deshacerlo durante 10 minutos. Después borro el nombre y todo lo anotado. Los avisos quedan, sin el nombre. Lo que ya se escribió en los chats queda allí.
assisted-removed = { $who } ya no está en la lista. Puede deshacerlo durante 10 minutos.
assisted-removed-card = El vecino #{ $number } ya no está en la lista. Puede deshacerlo hasta las { $until }. Después borro el nombre y todo lo anotado.
assisted-erased = Lo que estaba anotado aquí se ha borrado.
assisted-undone = Hecho. El vecino #{ $number } está como antes.
assisted-undo-late = Han pasado más de 10 minutos y ya no se puede deshacer.
assisted-kept = Este archivo contiene todo lo que se guarda de { $who }. Puede dárselo a esa persona.
assisted-kept-inside = Todo lo que Linli guarda de un vecino sin teléfono. Todas las horas están en UTC.

form-assisted-name = { $is_new ->
    [yes] ¿Cómo se llama el vecino? Dígale, por favor, que lo pone en esta lista.
   *[no] ¿Cómo se llama ahora { $name }?
}
form-assisted-home = ¿Dónde vive { $name }? Escriba el edificio y el piso, así: 3 / 12. Con escalera: 3 / A / 12. O escriba el número de la vivienda: #12
form-assisted-helper = ¿Quién ayuda a { $name }? Escriba un nombre.
form-assisted-check = <b>{ $name }</b>
    { $has_home ->
        [yes] Vivienda: { $home }
       *[no] No hay ninguna vivienda anotada.
    }
    { $has_helper ->
        [yes] Con ayuda de { $helper }
       *[no] Nadie anotado que ayude.
    }
    La junta verá esto. ¿Es correcto?
assisted-no-home = Sin vivienda
assisted-no-helper = Nadie
assisted-save = Guardar
assisted-saved = { $who } está en la lista.
assisted-name-empty = Escriba un nombre, por favor.
assisted-name-long = Escriba un nombre de { $most } caracteres como máximo.
assisted-home-how = Escriba el edificio y el piso con una barra entre ellos, así: 3 / 12. O el número de la vivienda: #12
assisted-home-unknown = No hay ninguna vivienda #{ $number }. Escriba el edificio y el piso, así: 3 / 12
assisted-home-unlisted = No encuentro el piso «{ $flat }» en «{ $building }» en la lista de la junta. Escriba otra vez el edificio y el piso, así: 3 / 12
assisted-home-stair = Hay más de un piso «{ $flat }» en «{ $building }». Escriba también la escalera, así: 3 / A / 12

assisted-which-reports = <b>¿Cuáles de estos le pasan también a { $who }?</b>
    Pulse un aviso para contar a esta persona, y otra vez para quitarla. Para uno más antiguo, responda a este mensaje con su número.
assisted-number-only = Escriba solo el número del aviso, por ejemplo 12.
assisted-too = { $who } cuenta para el #{ $number }.
assisted-not-too = { $who } ya no cuenta para el #{ $number }.
assisted-counted = Hecho. Su vecino cuenta en el aviso n.º { $number }.
assisted-counted-not = Hecho. Su vecino ya no cuenta en el aviso n.º { $number }.
assisted-own-report = { $who } dio el aviso #{ $number }, así que ya cuenta.

assisted-which-polls = <b>Votaciones abiertas en las que { $who } puede votar</b>
assisted-poll-line = <b>Votación #{ $number }: { $question }</b>
    { $voted ->
        [yes] Ya hay un voto.
       *[no] Todavía sin voto.
    }
assisted-poll = Votar en la votación #{ $number }
assisted-ballot = <b>Votación #{ $number }: { $question }</b>
    { $voted ->
        [yes] { $who } ha votado.
       *[no] { $who } todavía no ha votado.
    }
    Pulse lo que { $who } le dijo. Puede cambiarlo hasta { $until }. Cuenta el último voto.
assisted-unvote = Retirar el voto
assisted-voted = { $who } votó { $option }. Puede cambiarlo hasta { $until }.
assisted-not-voted = { $who } no tiene voto en esta votación. Puede votar hasta { $until }.

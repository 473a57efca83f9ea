"""Spanish: what stands around a text: bylines, sources, dates, links. Data only."""

from __future__ import annotations

from serge_cli.language.profile import Imprint, openings

IMPRINT = Imprint(
    bylines=openings(
        """
        por|escrito por|texto de|entrevista de|una entrevista de|reseña de|autor|autora|publicado por
        """
    ),
    translators=openings(
        """
        traducción|traducción de|traducido por|traducción al español de|trad|versión de|traductor|traductora
        traducción del inglés de|traducción del francés de
        """
    ),
    credits=openings(
        """
        a la memoria de
        fuente|publicado en|publicado el|publicado originalmente en|primera publicación|primera edición|aparecido en
        tomado de|extraído de|transcripción|transcrito por|copyright|este artículo|este texto|digitalización|edición de
        palabras clave|prólogo de|fecha
        reseñas|tiempo de lectura
        """
    ),
    sources=openings(
        """
        fuente|publicado en|publicado originalmente en|primera publicación|primera edición|aparecido en|tomado de|extraído de
        """
    ),
    labels=(
        ("título", "title"),
        ("autor", "authors"),
        ("autora", "authors"),
        ("autores", "authors"),
        ("traductor", "translator"),
        ("traducción", "translator"),
        ("fecha", "date"),
        ("fuente", "publication"),
        ("publicado", "publication"),
        ("escrito", "date"),
        ("idioma", "language"),
    ),
    months=openings(
        """
        enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre
        """
    ),
    seasons=openings(
        """
        primavera|verano|otoño|invierno
        """
    ),
    divisions=openings(
        """
        capítulo|parte|libro|sección|canto|acto|escena|tomo|carta
        """
    ),
    supplements=openings(
        """
        nota|epílogo|prólogo|prefacio|apéndice|anexo|agradecimientos|posdata
        """
    ),
    closings=openings(
        """
        última actualización|última modificación|sobre el autor|sobre la autora|acerca del autor
        todos los derechos reservados|copyright|publicado en|etiquetas|categorías|cómo citar
        la versión completa|créditos|foto de
        """
    ),
    links=openings(
        """
        volver|volver a|volver al|volver arriba|inicio|siguiente|anterior|página siguiente|página anterior|leer más
        seguir leyendo|compartir|imprimir|comentarios|deja un comentario|índice|ver también|véase también|contacto
        aviso legal|suscribirse|subir
        guardar artículo|en este número|más de|más en|ir a|ir al|artículo siguiente|artículo anterior|ver todos|arriba|síguenos
        """
    ),
    link_words=openings(
        """
        inicio|arriba|abajo|siguiente|anterior|volver|índice|buscar|imprimir|compartir|contacto|página|comentarios|facebook
        twitter|al|a|la|el
        """
    ),
    weekdays=openings(
        """
        lunes|martes|miércoles|jueves|viernes|sábado|domingo|de|del|el|al|y|a
        """
    ),
    ordinals=openings(
        """
        uno|dos|tres|primero|primera|segundo|segunda|tercero|tercera|cuarto|cuarta|quinto|quinta|último
        """
    ),
    author_verbs=openings(
        """
        es|enseña|vive|escribe|trabaja|dirige|ha publicado|es autor|es autora
        """
    ),
    asides=openings(
        """
        comentarios|deja un comentario|artículos relacionados
        enlaces externos|sobre el autor|sobre la autora|comparte|compartir
        """
    ),
    farewells=openings(
        """
        atentamente|cordialmente|un saludo|saludos|saludos cordiales|saludos fraternales|un abrazo|suyo afectísimo|fraternalmente
        sinceramente|respetuosamente
        """
    ),
    contents=openings(
        """
        índice|contenido|contenidos|sumario|tabla de contenidos
        """
    ),
    deliveries=openings(
        """
        pronunciada por|pronunciado por|dictada por|impartida por|conferencia de|discurso de|reseña de|reseñado por
        una conferencia de
        """
    ),
    writes=openings("escribe | nos escribe"),
    replies=openings(
        """
        responde|contesta|replica|respuesta
        """
    ),
    remarks=openings(
        """
        redirige aquí|para otros usos|no debe confundirse|está disponible en línea|todos los derechos reservados
        esta página se editó por última vez|no fueron grabadas
        """
    ),
    endings=openings(
        """
        aplausos|grandes aplausos|fin
        """
    ),
    edits=frozenset({"editar", "editar código"}),
    interruptions=openings(
        """
        publicidad|leer más|lea también|compartir|suscríbete|seguir leyendo|te puede interesar|ver también|comparte
        """
    ),
    abstracts=openings("resumen|palabras clave|palabras claves"),
    bibliographies=openings(
        """
        bibliografía|obras citadas|referencias bibliográficas|fuentes|bibliografía citada|referencias|fuentes y bibliografía
        """
    ),
    periodicals=openings("revista|cuadernos|anales|boletín|estudios|anuario"),
    vital_words=openings("nacido|nacida|nació|fallecido|fallecida|murió"),
)
